#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "core/base/Result.h"
#include "core/profile/Profile.h"

namespace juesuan::ui
{

class AppSettings;
class Languages;
class Prompter;

/// An account as published, the same put right, and an evaluation as published.
enum class Sample : std::uint8_t { Published, Corrected, Evaluation };

/// What the window needs from outside; app/Composition makes it. All of it outlives the window.
struct Services {
    AppSettings &settings;
    Languages &languages;
    Prompter &prompter;
    /// The shipped profiles; asked for when a new book is made, not at start.
    std::function<std::vector<ProfilePtr>()> profiles;
    /// The path of a sample book the person may write into (a copy is made when there is none yet).
    std::function<Result<QString>(Sample)> sampleBook;
};

} // namespace juesuan::ui
