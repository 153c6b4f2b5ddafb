#include "core/profile/ProfileReader.h"

#include <gtest/gtest.h>

#include <QDir>

using namespace juesuan;

static QString profiles() { return QStringLiteral(JUESUAN_SOURCE_DIR "/resources/profiles"); }

TEST(ProfileReader, ShippedProfilesHaveNoError)
{
    std::vector<Error> errors;
    const auto read = readProfiles(profiles(), &errors);
    for (const Error &error : errors)
        ADD_FAILURE() << plainText(error).toStdString();
    EXPECT_FALSE(read.empty());
}
