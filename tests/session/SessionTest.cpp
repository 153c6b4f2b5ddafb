#include "core/session/Session.h"

#include <QFile>
#include <QRandomGenerator>
#include <sqlite3.h>

#include "tests/store/FaultVfs.h"
#include "tests/store/TestBook.h"

using namespace juesuan;
using namespace juesuan::test;

namespace
{

/// A book and a session on its only report, opened as a window would.
struct Desk {
    explicit Desk(const QString &path) : book(need(Book::open(path)))
    {
        session = need(Session::open(*book, book->reports().at(0).id));
    }
    Edit edit(const char *address, qint64 fen) const
    {
        return session->report().set(cellAt(session->report(), address), Amount{Money::fromFen(fen), false});
    }
    Result<ChangeSet> type(const char *address, qint64 fen) { return session->apply(edit(address, fen)); }
    qint64 fen(const char *address) const
    {
        return session->report().number(cellAt(session->report(), address)).amount;
    }

    std::unique_ptr<Book> book;
    std::unique_ptr<Session> session;
};

const char *const kFees = "income[fees].fiscal";
const char *const kTotal = "income[total].total";

class SessionTest : public testing::Test
{
protected:
    void SetUp() override { OneReport::create(place.file()); }
    Desk desk() { return Desk(place.file()); }
    Place place;
};

} // namespace

TEST_F(SessionTest, AppliesLogsAndTellsWhatChanged)
{
    Desk d = desk();
    int signalled = 0;
    QObject::connect(d.session.get(), &Session::changed, d.session.get(), [&](const ChangeSet &changes) {
        ++signalled;
        EXPECT_GE(changes.cells.size(), 2U); // the cell and its totals
    });
    ASSERT_TRUE(d.type(kFees, 100));
    EXPECT_EQ(signalled, 1);
    EXPECT_EQ(d.fen(kTotal), 100);
    EXPECT_EQ(d.book->log(d.session->id()).size(), 2U);
}

TEST_F(SessionTest, UndoesAndRedoesStepByStep)
{
    Desk d = desk();
    EXPECT_FALSE(d.session->canUndo());
    EXPECT_FALSE(d.session->canRedo());
    ASSERT_TRUE(d.type(kFees, 100));
    ASSERT_TRUE(d.type(kFees, 200));
    ASSERT_TRUE(d.session->undo());
    EXPECT_EQ(d.fen(kTotal), 100);
    ASSERT_TRUE(d.session->undo());
    EXPECT_EQ(d.fen(kTotal), 0);
    EXPECT_FALSE(d.session->canUndo());
    ASSERT_TRUE(d.session->undo()); // nothing to do is no error
    ASSERT_TRUE(d.session->redo());
    ASSERT_TRUE(d.session->redo());
    EXPECT_EQ(d.fen(kTotal), 200);
    EXPECT_FALSE(d.session->canRedo());
}

TEST_F(SessionTest, ForgetsWhatCouldBeRedoneAfterAFreshEdit)
{
    Desk d = desk();
    ASSERT_TRUE(d.type(kFees, 100));
    ASSERT_TRUE(d.session->undo());
    ASSERT_TRUE(d.type(kFees, 300));
    EXPECT_FALSE(d.session->canRedo());
    ASSERT_TRUE(d.session->undo());
    EXPECT_EQ(d.fen(kTotal), 0);
    EXPECT_FALSE(d.session->canUndo());
}

TEST_F(SessionTest, RemembersUndoAndRedoAcrossClosing)
{
    {
        Desk d = desk();
        for (int i = 1; i <= 4; ++i)
            ASSERT_TRUE(d.type(kFees, i * 100));
        ASSERT_TRUE(d.session->undo());
        ASSERT_TRUE(d.session->undo());
        ASSERT_TRUE(d.session->redo());
    } // 100 200 300 | 400
    {
        Desk d = desk();
        EXPECT_EQ(d.fen(kTotal), 300);
        ASSERT_TRUE(d.session->redo());
        EXPECT_EQ(d.fen(kTotal), 400);
        EXPECT_FALSE(d.session->canRedo());
        ASSERT_TRUE(d.session->undo());
        ASSERT_TRUE(d.session->undo());
    }
    Desk d = desk();
    EXPECT_EQ(d.fen(kTotal), 200);
    ASSERT_TRUE(d.session->undo());
    ASSERT_TRUE(d.session->undo());
    EXPECT_EQ(d.fen(kTotal), 0);
    EXPECT_FALSE(d.session->canUndo()) << "creating the report is not taken back";
    EXPECT_EQ(d.session->report().unit(), QStringLiteral("Court of Binzhou"));
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(d.session->redo());
    EXPECT_EQ(d.fen(kTotal), 400);
    EXPECT_TRUE(d.book->verify().empty());
}

TEST_F(SessionTest, RandomEditingUndoneToTheStartAndRedoneToTheEnd)
{
    QRandomGenerator random(20191231);
    const char *const cells[] = {"income[grants].fiscal", "income[fees].other", "summary[spent].amount",
                                 kTotal};
    QByteArray start;
    QByteArray end;
    int steps = 0;
    {
        Desk d = desk();
        start = d.session->report().image();
        for (int i = 0; i < 300; ++i) {
            const quint32 what = random.bounded(10U);
            if (what < 7) {
                ASSERT_TRUE(d.type(cells[random.bounded(4)], random.bounded(1'000'000)));
            } else if (what < 9) {
                ASSERT_TRUE(d.session->undo());
            } else {
                ASSERT_TRUE(d.session->redo());
            }
        }
        end = d.session->report().image();
    }
    {
        Desk d = desk();
        EXPECT_EQ(d.session->report().image(), end);
        while (d.session->canRedo())
            ASSERT_TRUE(d.session->redo());
        end = d.session->report().image();
        for (; d.session->canUndo(); ++steps)
            ASSERT_TRUE(d.session->undo());
        EXPECT_EQ(d.session->report().image(), start);
    }
    Desk d = desk();
    for (int i = 0; i < steps; ++i)
        ASSERT_TRUE(d.session->redo());
    EXPECT_EQ(d.session->report().image(), end);
    EXPECT_FALSE(d.session->canRedo());
    EXPECT_TRUE(d.book->verify().empty());
}

TEST_F(SessionTest, NamesTheStepThatUndoAndRedoTake)
{
    Desk d = desk();
    Edit edit = d.edit(kFees, 100);
    edit.label = QStringLiteral("Type fees");
    ASSERT_TRUE(d.session->apply(edit));
    EXPECT_EQ(d.session->undoLabel(), QStringLiteral("Type fees"));
    EXPECT_EQ(d.session->redoLabel(), QString());
    ASSERT_TRUE(d.session->undo());
    EXPECT_EQ(d.session->undoLabel(), QString());
    EXPECT_EQ(d.session->redoLabel(), QStringLiteral("Type fees"));
}

TEST_F(SessionTest, DropsAnEditThatChangesNothing)
{
    Desk d = desk();
    ASSERT_TRUE(d.session->apply(Edit{}));
    ASSERT_TRUE(d.type(kFees, 100));
    ASSERT_TRUE(d.session->undo());
    ASSERT_TRUE(d.session->redo());
    ASSERT_TRUE(d.session->undo());
    ASSERT_TRUE(d.session->redo());
    const std::size_t logged = d.book->log(d.session->id()).size();
    ASSERT_TRUE(d.type(kFees, 100)); // the same again
    EXPECT_EQ(d.book->log(d.session->id()).size(), logged);
    ASSERT_TRUE(d.session->undo());
    EXPECT_TRUE(d.session->canRedo());
}

TEST_F(SessionTest, RefusesAnEditThatDoesNotFitAndLogsNothing)
{
    Desk d = desk();
    const Edit stale = d.edit(kFees, 100); // made while the cell was blank
    ASSERT_TRUE(d.type(kFees, 200));
    EXPECT_FALSE(d.session->apply(stale));
    EXPECT_EQ(d.fen(kTotal), 200);
    EXPECT_EQ(d.book->log(d.session->id()).size(), 2U);
    ASSERT_TRUE(d.session->undo());
    EXPECT_EQ(d.fen(kTotal), 0);
}

TEST_F(SessionTest, RefusesEditsToAReadOnlyBook)
{
    ASSERT_TRUE(desk().type(kFees, 100));
    const Desk first = desk();
    Desk second = desk();
    EXPECT_TRUE(second.session->isReadOnly());
    const auto refused = second.type(kFees, 200);
    ASSERT_FALSE(refused);
    EXPECT_NE(said(refused.error()).find("reading only"), std::string::npos);
    EXPECT_FALSE(second.session->undo());
    EXPECT_EQ(second.fen(kTotal), 100);
}

TEST_F(SessionTest, RefusesEditsAfterAFailedCommitUntilARetry)
{
    FaultVfs vfs;
    Desk d = desk();
    ASSERT_TRUE(d.type(kFees, 100));
    ASSERT_TRUE(d.book->flush());
    vfs.failAt(1, SQLITE_FULL, FaultVfs::How::FromThenOn);
    ASSERT_TRUE(d.type(kFees, 200)); // applied at once; the disk says no a moment later
    EXPECT_FALSE(d.book->flush());
    const auto refused = d.type(kFees, 300);
    ASSERT_FALSE(refused);
    EXPECT_NE(said(refused.error()).find("Save a copy elsewhere"), std::string::npos);
    EXPECT_FALSE(d.session->undo());
    EXPECT_EQ(d.fen(kTotal), 200);
    vfs.heal();
    ASSERT_TRUE(d.book->retry());
    ASSERT_TRUE(d.type(kFees, 300));
    ASSERT_TRUE(d.session->undo());
    EXPECT_EQ(d.fen(kTotal), 200);
}

TEST_F(SessionTest, LeavesAnImageThatHoldsEverything)
{
    {
        Desk d = desk();
        ASSERT_TRUE(d.type(kFees, 100));
    }
    // Without its history after the image the report is still whole: the image is as of the last edit.
    Desk d = desk();
    EXPECT_EQ(d.fen(kTotal), 100);
    EXPECT_TRUE(d.book->verify().empty());
}

TEST_F(SessionTest, KeepsFindingsUntilSomethingChanges)
{
    Desk d = desk();
    EXPECT_TRUE(d.session->findings().empty());
    const auto *before = &d.session->findings();
    ASSERT_TRUE(d.type(kFees, 100));
    ASSERT_TRUE(d.type(kTotal, 90)); // stated against computed
    const auto &after = d.session->findings();
    EXPECT_EQ(&after, before); // one place that is refreshed
    EXPECT_TRUE(std::any_of(after.begin(), after.end(),
                            [](const Finding &finding) { return finding.rule == QStringLiteral("stated"); }));
    ASSERT_TRUE(d.session->undo());
    EXPECT_TRUE(d.session->findings().empty());
}
