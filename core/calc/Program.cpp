#include "core/calc/Program.h"

#include <algorithm>
#include <bit>
#include <mutex>
#include <unordered_map>

#include "core/calc/ProgramBuilder.h"

namespace juesuan::calc
{

Program::Program(const Profile &profile, Copies copies) : m_profile(&profile), m_copies(std::move(copies))
{
    placeBlocks();
    codes = codesOf(*m_profile);
    for (std::size_t code = 0; code < codes.size(); ++code) {
        codeRows.push_back(derivedRowId(codes[code]));
        m_codeByText.insert(codes[code], static_cast<Code>(code));
    }
    m_rowMask = std::bit_ceil(2 * codes.size() + 2) - 1;
    m_codeByRow.assign(m_rowMask + 1, kNoCode);
    for (std::size_t code = 0; code < codes.size(); ++code) {
        std::size_t at = codeRows[code] >> 1 & m_rowMask;
        while (m_codeByRow[at] != kNoCode)
            at = (at + 1) & m_rowMask;
        m_codeByRow[at] = static_cast<Code>(code);
    }
    ProgramBuilder(*this).build();
}

/// Numbers the blocks: those of the profile, then form by form those of its further copies.
void Program::placeBlocks()
{
    std::size_t next = 0;
    for (const Form &form : m_profile->forms) {
        m_firstBlock.push_back(static_cast<int>(next));
        next += form.blocks.size();
    }
    m_profileBlocks = static_cast<std::uint16_t>(next);
    for (std::size_t form = 0; form < m_copies.size(); ++form) {
        m_firstFurther.push_back(static_cast<std::uint16_t>(next));
        next += m_profile->forms[form].blocks.size() * (m_copies[form] - 1u);
    }
}

std::uint16_t Program::furtherCopy(std::uint16_t block, std::uint16_t instance) const
{
    const auto form = static_cast<std::size_t>(blocks[block].formIndex);
    if (m_copies.empty() || instance >= m_copies[form])
        return kNone;
    const std::size_t size = m_profile->forms[form].blocks.size();
    return static_cast<std::uint16_t>(m_firstFurther[form] + (instance - 1u) * size + block -
                                      static_cast<std::size_t>(m_firstBlock[form]));
}

bool Program::hasRoomFor(const Copies &copies) const
{
    // What one more copy costs is what one copy has; checks that apply once are counted to every form.
    std::vector<std::size_t> own(m_profile->forms.size());
    std::size_t once = 0;
    for (const Operation &operation : operations) {
        const BlockPlan &plan = blocks[operation.block];
        once += plan.formIndex < 0;
        if (plan.formIndex >= 0 && plan.instance == 0)
            ++own[static_cast<std::size_t>(plan.formIndex)];
    }
    std::size_t count = once, blockCount = m_profileBlocks;
    for (std::size_t form = 0; form < own.size(); ++form) {
        const std::size_t more = copies.empty() ? 0 : copies[form] - 1u;
        count += own[form] + more * (own[form] + m_profile->forms[form].checks.size());
        blockCount += more * m_profile->forms[form].blocks.size();
    }
    return count < kNone && blockCount + 1 < kNone;
}

namespace
{

/// Programs that were compiled, kept here and not in Profile, which knows nothing of calculation. A profile
/// never changes, so that its program is a property of it, and lives as long; of those for several copies of
/// a form only the ones asked for last are kept.
class Known
{
public:
    std::shared_ptr<const Program> find(const ProfilePtr &profile, const Copies &copies)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        if (copies.empty()) {
            const auto it = m_single.find(profile.get());
            return it != m_single.end() && !it->second.profile.expired() ? it->second.program : nullptr;
        }
        const auto it = std::find_if(m_recent.begin(), m_recent.end(), [&](const Entry &entry) {
            return entry.profile.lock() == profile && entry.program->copies() == copies;
        });
        if (it == m_recent.end())
            return nullptr;
        std::rotate(m_recent.begin(), it, it + 1);
        return m_recent.front().program;
    }
    void keep(const ProfilePtr &profile, const std::shared_ptr<const Program> &program)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        std::erase_if(m_single, [](const auto &entry) { return entry.second.profile.expired(); });
        std::erase_if(m_recent, [](const Entry &entry) { return entry.profile.expired(); });
        if (program->copies().empty()) {
            m_single[profile.get()] = {profile, program};
            return;
        }
        m_recent.insert(m_recent.begin(), {profile, program});
        m_recent.resize(std::min(m_recent.size(), kMostRecent));
    }

private:
    struct Entry {
        std::weak_ptr<const Profile> profile;
        std::shared_ptr<const Program> program;
    };
    static constexpr std::size_t kMostRecent = 16;
    std::mutex m_mutex;
    std::unordered_map<const Profile *, Entry> m_single;
    std::vector<Entry> m_recent;
};

} // namespace

std::shared_ptr<const Program> Program::of(const ProfilePtr &profile, const Copies &copies)
{
    static Known known;
    const bool isSingle = std::all_of(copies.begin(), copies.end(), [](std::uint16_t n) { return n == 1; });
    const Copies &wanted = isSingle ? Copies() : copies;
    if (auto program = known.find(profile, wanted))
        return program;
    const auto program = std::make_shared<const Program>(*profile, wanted);
    known.keep(profile, program);
    return program;
}

} // namespace juesuan::calc
