// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsFile.h"
#include "core/settings/SettingsStore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace gatehouse;

namespace {
#ifdef Q_OS_UNIX
/// While it lives no file of this process can hold a byte more: a full disk, also for root.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};
#endif

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}
} // namespace

/// What is set, all at once, taken back, and how it comes to the disk.
class SettingsStoreWritesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void severalValuesAreSetAtOnce();
    void oneWrongValueSetsNone_data();
    void oneWrongValueSetsNone();
    void valuesTogetherMayBeRightThatAreWrongAlone();
    void whatIsSetIsInForceBeforeItIsWritten();
    void manyChangesAreWrittenInOrder();
    void theEndWaitsForTheLastWrite();
    void nothingToWriteIsWrittenAtOnce();
    void undoTakesBackExactlyTheTextBefore();
    void undoTakesBackAllOfOneApply();
    void undoRemovesAFileThatWasNotThere();
    void aLinkIsWrittenThroughAndStays();
    void aLinkToNothingOutlivesTheUndo();
    void aChangeWhileTheFileIsGoneIsNotTheEndOfAllOthers_data();
    void aChangeWhileTheFileIsGoneIsNotTheEndOfAllOthers();
    void onlyTheLastChangeIsUndone();
    void undoLeavesAnEditOfSomebodyElseAlone_data();
    void undoLeavesAnEditOfSomebodyElseAlone();
    void undoWorksWhileItsChangeIsStillBeingWritten();
    void aRefusedChangeLeavesTheUndoBefore();
    void aChangeThatChangesNothingIsNoStep();
    void anEditBetweenTwoChangesIsBuiltUpon();
    void aWriteThatFailsGoesBackToTheFile();
    void anEditAfterAWriteThatFailedIsBuiltUpon();
    void aBrokenEditAfterAWriteThatFailedIsToldOf();
    void aFailureOfAnOlderTextIsForgottenWithTheNewer();
    void anUndoThatFailsCanBeTriedAgain();
    void killedInTheMiddleOfWritesItLeavesAWholeFile();

private:
    static const inline QStringList opusPlace{QStringLiteral("families"), QStringLiteral("opus")};
    static const inline QStringList strictPlace{QStringLiteral("strict_names")};

    void beUnwritable();
    void write(const QByteArray &text) const;
    QByteArray content() const;
    std::string opus() const;
    bool setOpus(const QByteArray &name) { return m_store->set(opusPlace, quoted(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_store;
    QString m_path;
};

void SettingsStoreWritesTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(QStringLiteral("settings.json"));
    m_store = std::make_unique<SettingsStore>(m_path);
}

/// A file with so long a name that no other can be made beside it: it can be read and written in place, but not replaced.
void SettingsStoreWritesTest::beUnwritable()
{
    m_path = m_folder->filePath(QString(250, QLatin1Char('x')));
    m_store = std::make_unique<SettingsStore>(m_path);
}

void SettingsStoreWritesTest::write(const QByteArray &text) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
}

QByteArray SettingsStoreWritesTest::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string SettingsStoreWritesTest::opus() const
{
    const auto &families = m_store->configuration()->settings().families;
    const auto found = families.find("opus");
    return found == families.end() ? std::string() : found->second.name;
}

void SettingsStoreWritesTest::severalValuesAreSetAtOnce()
{
    write(R"({"a": 1, "families": {"haiku": "h"}})");
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QVERIFY(m_store->apply({{opusPlace, R"("x")"}, {{QStringLiteral("families"), QStringLiteral("haiku")}, {}}, {strictPlace, "true"}}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(opus(), std::string("x"));
    QVERIFY(m_store->configuration()->settings().strictNames);
    QVERIFY(m_store->flush());
    QCOMPARE(content().simplified().replace(" ", ""), QByteArray(R"({"a":1,"families":{"opus":"x"},"strict_names":true})"));
}

void SettingsStoreWritesTest::oneWrongValueSetsNone_data()
{
    QTest::addColumn<QStringList>("place");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("wrong kind") << strictPlace << QByteArray("1");
    QTest::newRow("no JSON") << strictPlace << QByteArray("{");
    QTest::newRow("no place") << QStringList{QStringLiteral("a"), QStringLiteral("b")} << QByteArray("1");
    QTest::newRow("nowhere") << QStringList{} << QByteArray("1");
}

void SettingsStoreWritesTest::oneWrongValueSetsNone()
{
    QFETCH(QStringList, place);
    QFETCH(QByteArray, json);
    write(R"({"a": 1})");
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QVERIFY(!m_store->apply({{opusPlace, R"("x")"}, {place, json}}));
    QVERIFY(m_store->problem().startsWith(m_path));
    QVERIFY(m_store->flush());
    QCOMPARE(content(), QByteArray(R"({"a": 1})"));
    QCOMPARE(opus(), std::string());
    QCOMPARE(changed.count(), 0);
    QVERIFY(!m_store->canUndo());
}

void SettingsStoreWritesTest::valuesTogetherMayBeRightThatAreWrongAlone()
{
    QVERIFY(m_store->load());
    QVERIFY(!m_store->set({QStringLiteral("profile")}, R"("Night")"));
    QVERIFY(m_store->apply({{{QStringLiteral("profile")}, R"("Night")"},
                            {{QStringLiteral("profiles"), QStringLiteral("Night"), QStringLiteral("families"), QStringLiteral("opus")},
                             R"("claude-haiku-4-5")"}}));
    QCOMPARE(opus(), std::string("claude-haiku-4-5"));
    QVERIFY(m_store->problem().isEmpty());
}

void SettingsStoreWritesTest::whatIsSetIsInForceBeforeItIsWritten()
{
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QVERIFY(setOpus("a"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(opus(), std::string("a"));
    QTRY_VERIFY(content().contains("\"a\"")); // without anybody's flush()
    QVERIFY(m_store->flush());
    QCOMPARE(changed.count(), 1);
}

void SettingsStoreWritesTest::manyChangesAreWrittenInOrder()
{
    write(R"({"kept": "yes"})");
    QVERIFY(m_store->load());
    QSignalSpy broken(m_store.get(), &SettingsStore::broken);
    for (int i = 0; i < 200; ++i) {
        QVERIFY(m_store->set({QStringLiteral("families"), QStringLiteral("f%1").arg(i % 7)}, quoted(QByteArray::number(i))));
        if (i % 10 == 0)
            QCoreApplication::processEvents(); // the writer's end is heard of in the middle, too
    }
    QVERIFY(m_store->flush());
    QCOMPARE(broken.count(), 0);
    const auto contents = SettingsFile::read(content().toStdString(), Catalogue::builtIn());
    QVERIFY(bool(contents));
    for (int i = 193; i < 200; ++i)
        QCOMPARE(contents->settings.families.at("f" + std::to_string(i % 7)).name, std::to_string(i));
    QVERIFY(content().contains(R"("kept": "yes")"));
}

void SettingsStoreWritesTest::theEndWaitsForTheLastWrite()
{
    QVERIFY(m_store->load());
    QVERIFY(setOpus("a"));
    QVERIFY(setOpus("b"));
    m_store.reset();
    QVERIFY(content().contains("\"b\""));
}

void SettingsStoreWritesTest::nothingToWriteIsWrittenAtOnce()
{
    QVERIFY(m_store->load());
    QVERIFY(m_store->flush());
    QVERIFY(m_store->apply({}));
    QVERIFY(m_store->flush());
    QVERIFY(!QFileInfo::exists(m_path));
}

void SettingsStoreWritesTest::undoTakesBackExactlyTheTextBefore()
{
    const QByteArray before = "\xef\xbb\xbf{\r\n\t\"families\" :{\"opus\":\"a\"} ,\n\n \"x\":1.50}\n\n";
    write(before);
    QVERIFY(m_store->load());
    QVERIFY(!m_store->canUndo());
    QVERIFY(setOpus("b") && m_store->flush());
    QVERIFY(content() != before);
    QVERIFY(m_store->canUndo());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QVERIFY(m_store->undo());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(opus(), std::string("a"));
    QVERIFY(!m_store->canUndo());
    QVERIFY(m_store->flush());
    QCOMPARE(content(), before);
    QVERIFY(!m_store->undo());
    QVERIFY(!m_store->problem().isEmpty());
    QCOMPARE(content(), before);
}

void SettingsStoreWritesTest::undoTakesBackAllOfOneApply()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    QVERIFY(m_store->apply({{opusPlace, R"("b")"}, {strictPlace, "true"}}));
    QVERIFY(m_store->undo());
    QVERIFY(m_store->flush());
    QCOMPARE(content(), QByteArray(R"({"families": {"opus": "a"}})"));
    QVERIFY(!m_store->configuration()->settings().strictNames);
}

void SettingsStoreWritesTest::undoRemovesAFileThatWasNotThere()
{
    QVERIFY(m_store->load());
    QVERIFY(setOpus("a") && m_store->flush());
    QVERIFY(QFileInfo::exists(m_path));
    QVERIFY(m_store->undo() && m_store->flush());
    QVERIFY(!QFileInfo::exists(m_path));
    QCOMPARE(opus(), std::string());
    QVERIFY(setOpus("b") && m_store->flush());
    QVERIFY(content().contains("\"b\""));
}

/// Who keeps his settings elsewhere has a link in their place.
void SettingsStoreWritesTest::aLinkIsWrittenThroughAndStays()
{
    const QString link = m_path;
    m_path = m_folder->filePath(QStringLiteral("elsewhere.json"));
    write("{}");
    QVERIFY(QFile::link(m_path, link));
    QVERIFY(m_store->load());
    QVERIFY(setOpus("a") && m_store->flush());
    QVERIFY(content().contains("\"opus\": \"a\""));
    QCOMPARE(QFileInfo(link).symLinkTarget(), m_path);
    QVERIFY(m_store->undo() && m_store->flush());
    QCOMPARE(content(), QByteArray("{}"));
    QVERIFY(QFileInfo(link).isSymLink());
}

void SettingsStoreWritesTest::aLinkToNothingOutlivesTheUndo()
{
    const QString link = m_path;
    m_path = m_folder->filePath(QStringLiteral("elsewhere.json"));
    QVERIFY(QFile::link(m_path, link));
    QVERIFY(m_store->load());
    QVERIFY(setOpus("a") && m_store->flush());
    QVERIFY(QFileInfo(m_path).isFile());
    QVERIFY(m_store->undo() && m_store->flush());
    QVERIFY(!QFileInfo::exists(m_path));
    QVERIFY(QFileInfo(link).isSymLink());
}

void SettingsStoreWritesTest::aChangeWhileTheFileIsGoneIsNotTheEndOfAllOthers_data()
{
    QTest::addColumn<bool>("removed");
    QTest::newRow("removed") << true;
    QTest::newRow("emptied") << false;
}

void SettingsStoreWritesTest::aChangeWhileTheFileIsGoneIsNotTheEndOfAllOthers()
{
    QFETCH(const bool, removed);
    write(R"({"unknown": 1, "families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    if (removed)
        QVERIFY(QFile::remove(m_path));
    else
        write("\n");
    QVERIFY(m_store->set(strictPlace, "true"));
    QCOMPARE(opus(), std::string("a"));
    QVERIFY2(m_store->flush(), qPrintable(m_store->problem()));
    QVERIFY2(content().contains("\"unknown\": 1") && content().contains("\"opus\": \"a\"") && content().contains("strict_names"),
             content().constData());
    QVERIFY(m_store->undo() && m_store->flush());
    QCOMPARE(content(), QByteArray(R"({"unknown": 1, "families": {"opus": "a"}})"));
}

void SettingsStoreWritesTest::onlyTheLastChangeIsUndone()
{
    write("{}");
    QVERIFY(m_store->load());
    QVERIFY(setOpus("a") && setOpus("b"));
    QVERIFY(m_store->undo());
    QCOMPARE(opus(), std::string("a"));
    QVERIFY(!m_store->undo());
    QVERIFY(m_store->flush());
    QVERIFY(content().contains("\"a\""));
}

void SettingsStoreWritesTest::undoLeavesAnEditOfSomebodyElseAlone_data()
{
    QTest::addColumn<bool>("loaded");
    QTest::addColumn<QByteArray>("edit");
    QTest::newRow("loaded") << true << QByteArray(R"({"families": {"opus": "theirs"}})");
    QTest::newRow("not yet loaded") << false << QByteArray(R"({"families": {"opus": "theirs"}})");
    QTest::newRow("broken and not yet loaded") << false << QByteArray(R"({"families": )");
    QTest::newRow("emptied") << false << QByteArray();
}

void SettingsStoreWritesTest::undoLeavesAnEditOfSomebodyElseAlone()
{
    QFETCH(bool, loaded);
    QFETCH(QByteArray, edit);
    write("{}");
    QVERIFY(m_store->load());
    QVERIFY(setOpus("a") && m_store->flush());
    write(edit);
    if (loaded) {
        QTRY_COMPARE(opus(), std::string("theirs"));
        QVERIFY(!m_store->canUndo());
    }
    QVERIFY(!m_store->undo());
    QVERIFY(!m_store->problem().isEmpty());
    QVERIFY(m_store->flush());
    QCOMPARE(content(), edit);
}

void SettingsStoreWritesTest::undoWorksWhileItsChangeIsStillBeingWritten()
{
    for (int i = 0; i < 20; ++i) {
        const QByteArray before = "{ \"round\": " + QByteArray::number(i) + "}";
        write(before);
        QVERIFY(m_store->load());
        QVERIFY(setOpus("a"));
        QVERIFY(m_store->undo());
        QVERIFY(m_store->flush());
        QCOMPARE(content(), before);
        QCOMPARE(opus(), std::string());
    }
}

void SettingsStoreWritesTest::aRefusedChangeLeavesTheUndoBefore()
{
    write("{}");
    QVERIFY(m_store->load());
    QVERIFY(setOpus("a"));
    QVERIFY(!m_store->set(strictPlace, "1"));
    QVERIFY(m_store->undo());
    QVERIFY(m_store->flush());
    QCOMPARE(content(), QByteArray("{}"));
}

void SettingsStoreWritesTest::aChangeThatChangesNothingIsNoStep()
{
    write("{}");
    QVERIFY(m_store->load());
    QVERIFY(setOpus("a") && setOpus("a"));
    QVERIFY(m_store->undo());
    QCOMPARE(opus(), std::string());
}

void SettingsStoreWritesTest::anEditBetweenTwoChangesIsBuiltUpon()
{
    write("{}");
    QVERIFY(m_store->load());
    for (int i = 0; i < 20; ++i) {
        const QByteArray theirs = R"({"theirs": )" + QByteArray::number(i) + "}";
        QVERIFY(setOpus("a" + QByteArray::number(i)));
        QVERIFY(m_store->flush());
        write(theirs);
        QVERIFY(m_store->set(strictPlace, i % 2 ? "true" : "false"));
        QVERIFY(m_store->flush());
        QVERIFY2(content().contains(R"("theirs": )" + QByteArray::number(i)), content().constData());
        QVERIFY(content().contains("strict_names"));
        QCOMPARE(opus(), std::string());
    }
}

void SettingsStoreWritesTest::aWriteThatFailsGoesBackToTheFile()
{
#ifdef Q_OS_UNIX
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QSignalSpy broken(m_store.get(), &SettingsStore::broken);
    {
        const FullDisk full;
        QVERIFY(setOpus("b"));
        QCOMPARE(opus(), std::string("b"));
        QTRY_COMPARE(broken.count(), 1); // heard of without flush()
    }
    QCOMPARE(opus(), std::string("a"));
    QCOMPARE(changed.count(), 2);
    QVERIFY2(m_store->problem().contains(QStringLiteral("cannot be written")), qPrintable(m_store->problem()));
    QCOMPARE(broken[0][0].toString(), m_store->problem());
    QCOMPARE(content(), QByteArray(R"({"families": {"opus": "a"}})"));
    QVERIFY(!m_store->canUndo());
    QVERIFY(!m_store->flush());

    QVERIFY(setOpus("b"));
    QVERIFY(m_store->problem().isEmpty());
    QVERIFY(m_store->flush());
    QVERIFY(content().contains("\"b\""));
#endif
}

void SettingsStoreWritesTest::anEditAfterAWriteThatFailedIsBuiltUpon()
{
    beUnwritable();
    write("{}");
    QVERIFY(m_store->load());
    QSignalSpy broken(m_store.get(), &SettingsStore::broken);
    QVERIFY(setOpus("ours"));
    const QByteArray theirs = R"({"families": {"haiku": "theirs"}})";
    write(theirs);
    QVERIFY(m_store->set(strictPlace, "true")); // hears of the failure first
    QCOMPARE(broken.count(), 1);
    QVERIFY(m_store->problem().isEmpty());
    QVERIFY(m_store->configuration()->settings().strictNames && m_store->configuration()->settings().families.contains("haiku"));
    QCOMPARE(opus(), std::string());
    QVERIFY(!m_store->flush());
    QCOMPARE(broken.count(), 2);
    QVERIFY(!m_store->configuration()->settings().strictNames && m_store->configuration()->settings().families.contains("haiku"));
    QCOMPARE(content(), theirs);
}

void SettingsStoreWritesTest::aBrokenEditAfterAWriteThatFailedIsToldOf()
{
    beUnwritable();
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    QVERIFY(setOpus("b"));
    write("{\"families\": ");
    QVERIFY(!m_store->flush());
    // Why it was not written, the name or the edit, depends on who came first; what is broken now is told in any case.
    QVERIFY2(m_store->problem().startsWith(m_path), qPrintable(m_store->problem()));
    QVERIFY2(m_store->problem().contains(QStringLiteral("broken at line 1")), qPrintable(m_store->problem()));
    QCOMPARE(opus(), std::string("a"));
    QVERIFY(!setOpus("c"));
    QCOMPARE(content(), QByteArray("{\"families\": "));
}

void SettingsStoreWritesTest::aFailureOfAnOlderTextIsForgottenWithTheNewer()
{
#ifdef Q_OS_UNIX
    write("{}");
    QVERIFY(m_store->load());
    {
        const FullDisk full;
        QVERIFY(setOpus("a"));
        QVERIFY(setOpus("b"));
        QVERIFY(!m_store->flush());
    }
    QCOMPARE(opus(), std::string());
    QCOMPARE(content(), QByteArray("{}"));
    QVERIFY(setOpus("c"));
    QVERIFY(m_store->flush());
    QVERIFY(m_store->undo() && m_store->flush());
    QCOMPARE(content(), QByteArray("{}"));
#endif
}

void SettingsStoreWritesTest::anUndoThatFailsCanBeTriedAgain()
{
#ifdef Q_OS_UNIX
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    QVERIFY(setOpus("b") && m_store->flush());
    {
        const FullDisk full;
        QVERIFY(m_store->undo());
        QVERIFY(!m_store->flush());
    }
    QCOMPARE(opus(), std::string("b"));
    QVERIFY(m_store->canUndo());
    QVERIFY(m_store->undo() && m_store->flush());
    QCOMPARE(content(), QByteArray(R"({"families": {"opus": "a"}})"));
#endif
}

void SettingsStoreWritesTest::killedInTheMiddleOfWritesItLeavesAWholeFile()
{
    write(R"({"kept": "yes"})");
    std::string last;
    int moved = 0;
    for (int round = 0; round < 24; ++round) {
        QProcess child;
        child.setProcessEnvironment([this] {
            auto variables = QProcessEnvironment::systemEnvironment();
            variables.insert(QStringLiteral("GATEHOUSE_TEST_WRITES"), m_path);
            return variables;
        }());
        child.start(QCoreApplication::applicationFilePath(), QStringList());
        // It says a word after each text that it has set; the kill comes at some point of the writing.
        qint64 words = 0;
        while (words < 1 + 2 * (round % 5)) {
            QVERIFY(child.waitForReadyRead(20'000));
            words += child.readAllStandardOutput().size();
        }
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        const auto contents = SettingsFile::read(content().toStdString(), Catalogue::builtIn());
        QVERIFY2(bool(contents), content().constData());
        QVERIFY(content().contains(R"("kept": "yes")"));
        // Both ends of the text are of one write, or of none yet.
        const auto &families = contents->settings.families;
        QCOMPARE(families.contains("first"), families.contains("last"));
        if (!families.contains("first"))
            continue;
        QCOMPARE(families.at("first").name, families.at("last").name);
        moved += families.at("first").name != last;
        last = families.at("first").name;
    }
    QVERIFY(moved >= 10);
}

/// What the killed one does: sets texts of 10 KB for as long as it lives.
static int writeUntilKilled(const QString &path)
{
    SettingsStore store(path);
    if (!store.load())
        return 1;
    const QByteArray start = QByteArray::number(QCoreApplication::applicationPid()) + '-';
    for (int i = 0;; ++i) {
        const QByteArray name = quoted(start + QByteArray::number(i));
        const bool set = store.apply({{{QStringLiteral("families"), QStringLiteral("first")}, name},
                                      {{QStringLiteral("filler")}, quoted(QByteArray(10'000, static_cast<char>('a' + i % 26)))},
                                      {{QStringLiteral("families"), QStringLiteral("last")}, name}});
        if (!set || (i % 3 == 0 && !store.flush()))
            return 2;
        (void)std::fputc('.', stdout);
        (void)std::fflush(stdout);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QString path = qEnvironmentVariable("GATEHOUSE_TEST_WRITES"); !path.isEmpty())
        return writeUntilKilled(path);
    SettingsStoreWritesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "SettingsStoreWritesTest.moc"
