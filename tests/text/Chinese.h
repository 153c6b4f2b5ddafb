#pragma once

#include <gtest/gtest.h>

#include "core/text/Sentences.h"
#include "tests/support/Accounts.h"
#include "tests/support/PrintTo.h"

namespace juesuan::test
{

/// Sentences in Chinese, from the translation as shipped.
class Chinese : public testing::Test
{
protected:
    static void SetUpTestSuite();

    /// The sentence of the finding of that rule at that address.
    static QString sentenceAt(const Report &report, const QString &rule, const QString &address);
};

} // namespace juesuan::test
