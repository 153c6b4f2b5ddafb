#include "core/calc/Program.h"

#include <mutex>

#include "core/calc/ProgramBuilder.h"

namespace juesuan::calc
{

Program::Program(ProfilePtr profile) : m_profile(std::move(profile))
{
    int first = 0;
    for (const Form &form : m_profile->forms) {
        m_firstBlock.push_back(first);
        first += static_cast<int>(form.blocks.size());
    }
    codes = codesOf(*m_profile);
    for (std::size_t code = 0; code < codes.size(); ++code) {
        codeRows.push_back(derivedRowId(codes[code]));
        m_codeByText.insert(codes[code], static_cast<Code>(code));
        m_codeByRow.emplace(codeRows.back(), static_cast<Code>(code));
    }
    ProgramBuilder(*this).build();
}

std::shared_ptr<const Program> Program::of(const ProfilePtr &profile)
{
    // A profile never changes, so that its program is a property of it. It is kept here and not in Profile,
    // which knows nothing of calculation; a program lives as long as some report uses it.
    static std::mutex mutex;
    static std::unordered_map<const Profile *, std::weak_ptr<const Program>> known;
    const std::lock_guard<std::mutex> lock(mutex);
    std::erase_if(known, [](const auto &entry) { return entry.second.expired(); });
    std::weak_ptr<const Program> &entry = known[profile.get()];
    std::shared_ptr<const Program> program = entry.lock();
    if (!program) {
        program = std::make_shared<const Program>(profile);
        entry = program;
    }
    return program;
}

} // namespace juesuan::calc
