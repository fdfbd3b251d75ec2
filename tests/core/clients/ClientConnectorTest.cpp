// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientConnector.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/stat.h>

#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

using namespace gatehouse;

namespace {

constexpr ClientKind client = ClientKind::ClaudeCode;

/// A disk that is full at the `failing`th write.
class FullDisk : public FileWriter
{
public:
    QString write(const QString &path, std::string_view bytes, unsigned mode, const std::function<bool()> &isAsKnown) override
    {
        return ++writes >= failing && writes < failing + failures ? QStringLiteral("No space left on device")
                                                                  : FileWriter::write(path, bytes, mode, isAsKnown);
    }
    int writes = 0, failing = 1, failures = 1;
};

/// Another program, that writes a file of its own while we are about to.
class BusyClient : public FileWriter
{
public:
    QString write(const QString &path, std::string_view bytes, unsigned mode, const std::function<bool()> &isAsKnown) override
    {
        if (!path.endsWith(QLatin1String("/settings.json")))
            return FileWriter::write(path, bytes, mode, isAsKnown);
        return FileWriter::write(path, bytes, mode, [path, isAsKnown] {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
                file.write("its own\n");
            file.close();
            return !isAsKnown || isAsKnown();
        });
    }
};

/// Puts a first line that points here in front of a text, and refuses one that says "broken".
PlannedFile planned(const QString &path, const std::string &line = "here\n")
{
    return {.path = path,
            .edit = [line](std::string_view text) -> Result<std::string, QString> {
                if (text.starts_with("broken"))
                    return QStringLiteral("It is broken.");
                return text.starts_with("here") ? line + std::string(text.substr(std::min(text.find('\n') + 1, text.size())))
                                                : line + std::string(text);
            },
            .pointsHere = [](std::string_view text) { return text.starts_with("here"); }};
}

} // namespace

class ClientConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void connectWritesAndUndoRestoresTheBytes_data();
    void connectWritesAndUndoRestoresTheBytes();
    void undoTwiceChangesNothingMore();
    void aPreviewTouchesNothing();
    void connectingAgainKeepsTheFirstOriginal();
    void whatPointsHereAlreadyIsNoOriginal();
    void otherSettingsByHandAreTheNewOriginal();
    void aFileThatWasNotThereGoesAgainWithItsFolders();
    void foldersThatOthersUseStay();
    void aFileThatMustBeThereIsNotMade();
    void whatAnotherProgramWritesMeanwhileIsNotLost();
    void modesAreKept_data();
    void modesAreKept();
    void groupAndAttributesAreKept();
    void linksAreWrittenThrough();
    void aLinkInAnotherPlaceIsRestoredToo();
    void whatIsNoFileIsRefused_data();
    void whatIsNoFileIsRefused();
    void anothersFileIsRefused();
    void anEditOfSomebodyElseIsKeptAside();
    void aRefusedEditChangesNothing();
    void whatAnotherProgramChangesMeanwhileIsNotLost();
    void aFullDiskLeavesEverythingAsItWas_data();
    void aFullDiskLeavesEverythingAsItWas();
    void whatCouldNotBePutBackCanBeTakenBack();
    void aFileThatCannotBePutBackIsTriedAgain();
    void aDamagedJournalIsSaidAndNothingIsTouched();
    void aDamagedOriginalIsNotWritten();
    void twoClientsAreKeptApart();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    QString state() const { return path("state"); }
    void put(const QString &file, const QByteArray &bytes, unsigned mode = 0644)
    {
        QFile device(file);
        QVERIFY(device.open(QIODevice::WriteOnly | QIODevice::Truncate));
        device.write(bytes);
        device.close();
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), mode), 0);
    }
    QByteArray bytes(const QString &file) const
    {
        QFile device(file);
        return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray("no file");
    }
    unsigned mode(const QString &file) const
    {
        struct stat status = {};
        return ::stat(QFile::encodeName(file).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
    }
    QStringList everything() const
    {
        QStringList found;
        for (QDirIterator each(m_dir->path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                               QDirIterator::Subdirectories);
             each.hasNext();)
            found.append(each.next().mid(m_dir->path().size() + 1));
        found.removeAll(QStringLiteral("state"));
        found.sort();
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ClientConnector> m_connector;
};

void ClientConnectorTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_connector = std::make_unique<ClientConnector>(state());
}

void ClientConnectorTest::cleanup()
{
    m_connector.reset();
    m_dir.reset();
}

void ClientConnectorTest::connectWritesAndUndoRestoresTheBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("lines") << QByteArray("one\ntwo\n") << QByteArray("here\none\ntwo\n");
    QTest::newRow("nothing in it") << QByteArray("") << QByteArray("here\n");
    QTest::newRow("CRLF and no line end") << QByteArray("one\r\ntwo") << QByteArray("here\none\r\ntwo");
    QTest::newRow("a mark in front") << QByteArray("\xef\xbb\xbfone\n") << QByteArray("\xef\xbb\xbfhere\none\n");
    QTest::newRow("any bytes") << QByteArray("\xff\xfe\0\x01\r", 5) << QByteArray("here\n\xff\xfe\0\x01\r", 10);
}

void ClientConnectorTest::connectWritesAndUndoRestoresTheBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QString file = path("settings.json");
    put(file, before);
    QVERIFY(!m_connector->canUndo(client));
    const auto made = m_connector->connect(client, {{planned(file)}, {}});
    QVERIFY(made);
    QCOMPARE(made->size(), 1u);
    QCOMPARE(QByteArray::fromStdString(*made->front().before), before);
    QCOMPARE(QByteArray::fromStdString(*made->front().after), after);
    QCOMPARE(bytes(file), after);
    QVERIFY(m_connector->canUndo(client));
    QCOMPARE(mode(path("state/claude-code")), 0700u);
    QCOMPARE(mode(path("state/claude-code/journal.json")), 0600u);

    const auto undone = m_connector->undo(client);
    QVERIFY(undone);
    QCOMPARE(undone->changes.size(), 1u);
    QCOMPARE(undone->notes, QStringList());
    QCOMPARE(bytes(file), before);
    QVERIFY(!m_connector->canUndo(client));
    QCOMPARE(everything(), QStringList{QStringLiteral("settings.json")});
}

void ClientConnectorTest::undoTwiceChangesNothingMore()
{
    const QString file = path("settings.json");
    put(file, "one\n");
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    QVERIFY(m_connector->undo(client));
    put(file, "edited later\n");
    const auto again = m_connector->undo(client);
    QVERIFY(again);
    QVERIFY(again->changes.empty());
    QCOMPARE(again->notes.size(), 1);
    QVERIFY(again->notes.first().contains(QStringLiteral("nothing to take back")));
    QCOMPARE(bytes(file), QByteArray("edited later\n"));
}

void ClientConnectorTest::aPreviewTouchesNothing()
{
    const QString file = path("settings.json");
    put(file, "one\n");
    const auto changes = m_connector->preview({{planned(file), planned(path("more/other.json"))}, {}});
    QVERIFY(changes);
    QCOMPARE(changes->size(), 2u);
    QVERIFY(changes->front().changes());
    QVERIFY(!changes->back().before);
    QCOMPARE(everything(), QStringList{QStringLiteral("settings.json")});
    QCOMPARE(bytes(file), QByteArray("one\n"));
}

void ClientConnectorTest::connectingAgainKeepsTheFirstOriginal()
{
    const QString file = path("settings.json");
    put(file, "one\n");
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    QVERIFY(m_connector->connect(client, {{planned(file, "here again\n")}, {}}));
    const auto same = m_connector->connect(client, {{planned(file, "here again\n")}, {}});
    QVERIFY(same);
    QVERIFY(same->empty());
    QCOMPARE(bytes(file), QByteArray("here again\none\n"));
    put(file, "here by hand\nmore\n"); // points here still
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    QVERIFY(m_connector->undo(client));
    QCOMPARE(bytes(file), QByteArray("one\n"));
}

void ClientConnectorTest::whatPointsHereAlreadyIsNoOriginal()
{
    const QString file = path("settings.json");
    put(file, "here before\none\n");
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    QCOMPARE(bytes(file), QByteArray("here\none\n"));
    QVERIFY(!m_connector->canUndo(client));
    const auto undone = m_connector->undo(client);
    QVERIFY(undone);
    QVERIFY(undone->notes.first().contains(QStringLiteral("nothing to take back")));
    QCOMPARE(bytes(file), QByteArray("here\none\n"));
}

void ClientConnectorTest::otherSettingsByHandAreTheNewOriginal()
{
    const QString file = path("settings.json");
    put(file, "one\n");
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    put(file, "two\n");
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    QVERIFY(m_connector->undo(client));
    QCOMPARE(bytes(file), QByteArray("two\n"));
}

void ClientConnectorTest::aFileThatWasNotThereGoesAgainWithItsFolders()
{
    const QString file = path("a/b/settings.json");
    PlannedFile open = planned(path("a/c.json"));
    open.secret = false;
    QVERIFY(m_connector->connect(client, {{planned(file), open}, {}}));
    QCOMPARE(bytes(file), QByteArray("here\n"));
    QCOMPARE(mode(file), 0600u);
    QCOMPARE(mode(path("a/c.json")), 0644u);
    QCOMPARE(mode(path("a/b")), 0700u);
    const auto undone = m_connector->undo(client);
    QVERIFY(undone);
    QVERIFY(!undone->changes.front().after);
    QCOMPARE(everything(), QStringList());
}

void ClientConnectorTest::foldersThatOthersUseStay()
{
    QVERIFY(m_connector->connect(client, {{planned(path("a/b/settings.json"))}, {}}));
    put(path("a/mine"), "x");
    QVERIFY(m_connector->undo(client));
    QCOMPARE(everything(), (QStringList{QStringLiteral("a"), QStringLiteral("a/mine")}));
}

void ClientConnectorTest::aFileThatMustBeThereIsNotMade()
{
    PlannedFile must = planned(path("settings.json"));
    must.mayBeCreated = false;
    const auto made = m_connector->connect(client, {{must}, {}});
    QVERIFY(!made);
    QVERIFY(made.error().contains(QStringLiteral("does not exist")));
    QVERIFY(!QFile::exists(path("settings.json")));
}

void ClientConnectorTest::whatAnotherProgramWritesMeanwhileIsNotLost()
{
    const QString file = path("settings.json");
    put(file, "one\n");
    ClientConnector busy(state(), std::make_shared<BusyClient>());
    const auto made = busy.connect(client, {{planned(file)}, {}});
    QVERIFY(!made);
    QVERIFY2(made.error().contains(QStringLiteral("changed by another program")), qUtf8Printable(made.error()));
    QCOMPARE(bytes(file), QByteArray("its own\n"));
    QCOMPARE(everything(), QStringList{QStringLiteral("settings.json")});

    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    QVERIFY(!busy.undo(client));
    QCOMPARE(bytes(file), QByteArray("its own\n"));
    QVERIFY(m_connector->canUndo(client));
}

void ClientConnectorTest::modesAreKept_data()
{
    QTest::addColumn<unsigned>("bits");
    for (const unsigned bits : {0600u, 0644u, 0640u, 0755u, 0200u | 0444u})
        QTest::addRow("%o", bits) << bits;
}

void ClientConnectorTest::modesAreKept()
{
    QFETCH(unsigned, bits);
    const QString file = path("settings.json");
    put(file, "one\n", bits);
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    QCOMPARE(mode(file), bits & ~0007u); // who is neither owner nor of the group is not to read the token
    ::chmod(QFile::encodeName(file).constData(), 0600);
    QVERIFY(m_connector->undo(client));
    QCOMPARE(mode(file), bits);
}

void ClientConnectorTest::groupAndAttributesAreKept()
{
    const QString file = path("settings.json");
    const QByteArray name = QFile::encodeName(file);
    put(file, "one\n");
    const bool hasGroup = ::chown(name.constData(), static_cast<uid_t>(-1), 12345) == 0;
#ifdef Q_OS_LINUX
    const bool hasAttribute = ::setxattr(name.constData(), "user.note", "mine", 4, 0) == 0;
#else
    const bool hasAttribute = false;
#endif
    if (!hasGroup && !hasAttribute)
        QSKIP("Here files have neither other groups nor attributes.");
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    QVERIFY(m_connector->undo(client));
    struct stat status = {};
    QCOMPARE(::stat(name.constData(), &status), 0);
    if (hasGroup)
        QCOMPARE(status.st_gid, 12345u);
#ifdef Q_OS_LINUX
    char value[16] = {};
    if (hasAttribute)
        QCOMPARE(QByteArray(value, ::getxattr(name.constData(), "user.note", value, sizeof value)), QByteArray("mine"));
#endif
}

void ClientConnectorTest::linksAreWrittenThrough()
{
    QDir(m_dir->path()).mkdir(QStringLiteral("dotfiles"));
    put(path("dotfiles/real.json"), "one\n", 0640);
    QVERIFY(QFile::link(QStringLiteral("dotfiles/real.json"), path("second")));
    QVERIFY(QFile::link(path("second"), path("settings.json")));
    QVERIFY(m_connector->connect(client, {{planned(path("settings.json"))}, {}}));
    QVERIFY(QFileInfo(path("settings.json")).isSymLink());
    QVERIFY(QFileInfo(path("second")).isSymLink());
    QVERIFY(!QFileInfo(path("dotfiles/real.json")).isSymLink());
    QCOMPARE(bytes(path("dotfiles/real.json")), QByteArray("here\none\n"));
    QCOMPARE(mode(path("dotfiles/real.json")), 0640u);
    QVERIFY(m_connector->undo(client));
    QCOMPARE(bytes(path("dotfiles/real.json")), QByteArray("one\n"));
    QVERIFY(QFileInfo(path("settings.json")).isSymLink());
}

void ClientConnectorTest::aLinkInAnotherPlaceIsRestoredToo()
{
    put(path("real.json"), "one\n");
    QVERIFY(QFile::link(path("real.json"), path("settings.json")));
    QVERIFY(m_connector->connect(client, {{planned(path("settings.json"))}, {}}));
    // The client itself puts a file in the link's place.
    QVERIFY(QFile::remove(path("settings.json")));
    put(path("settings.json"), "here\none\n");
    QVERIFY(m_connector->undo(client));
    QCOMPARE(bytes(path("settings.json")), QByteArray("one\n"));
    QCOMPARE(bytes(path("real.json")), QByteArray("one\n"));
}

void ClientConnectorTest::whatIsNoFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QString>("word");
    QTest::newRow("a folder") << QByteArray("folder") << QStringLiteral("is a folder");
    QTest::newRow("a dangling link") << QByteArray("dangling") << QStringLiteral("leads nowhere");
    QTest::newRow("a circle of links") << QByteArray("circle") << QStringLiteral("leads nowhere");
    QTest::newRow("a pipe") << QByteArray("pipe") << QStringLiteral("not an ordinary file");
    QTest::newRow("a device") << QByteArray("device") << QStringLiteral("not an ordinary file");
    QTest::newRow("a large file") << QByteArray("large") << QStringLiteral("4 MiB");
    QTest::newRow("a read-only file") << QByteArray("read-only") << QStringLiteral("is read-only");
    QTest::newRow("a read-only folder") << QByteArray("read-only folder") << QStringLiteral("is read-only");
    QTest::newRow("a file as the folder") << QByteArray("file as folder") << QStringLiteral("should be a folder");
}

void ClientConnectorTest::whatIsNoFileIsRefused()
{
    QFETCH(QByteArray, what);
    QFETCH(QString, word);
    const QString file = what == "file as folder" ? path("place/settings.json") : path("place");
    QString asked = file;
    if (what == "folder") {
        QDir().mkdir(file);
    } else if (what == "dangling") {
        QVERIFY(QFile::link(path("nothing"), file));
    } else if (what == "circle") {
        QVERIFY(QFile::link(file, path("round")));
        QVERIFY(QFile::link(path("round"), file));
    } else if (what == "pipe") {
        QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    } else if (what == "device") {
        QVERIFY(QFile::link(QStringLiteral("/dev/null"), file));
    } else if (what == "large") {
        put(file, QByteArray(4 * 1024 * 1024 + 1, ' '));
    } else if (what == "read-only") {
        put(file, "one\n", 0444);
    } else if (what == "read-only folder") {
        QDir().mkdir(file);
        asked = file + QStringLiteral("/settings.json");
        put(asked, "one\n");
        ::chmod(QFile::encodeName(file).constData(), 0500);
    } else {
        put(path("place"), "one\n");
    }
    const QStringList before = everything();
    const auto made = m_connector->connect(client, {{planned(path("other.json")), planned(asked)}, {}});
    QVERIFY(!made);
    QVERIFY2(made.error().contains(word), qUtf8Printable(made.error()));
    QVERIFY2(made.error().contains(path("place")), qUtf8Printable(made.error()));
    QVERIFY(made.error().contains(QStringLiteral("try again")));
    QVERIFY(!m_connector->preview({{planned(asked)}, {}}));
    QVERIFY(!m_connector->canUndo(client));
    QCOMPARE(everything(), before);
    ::chmod(QFile::encodeName(path("place")).constData(), 0700);
}

void ClientConnectorTest::anothersFileIsRefused()
{
    const QString file = path("settings.json");
    put(file, "one\n", 0666);
    if (::chown(QFile::encodeName(file).constData(), 12345, 12345) != 0)
        QSKIP("Only root can give a file away.");
    const auto made = m_connector->connect(client, {{planned(file)}, {}});
    QVERIFY(!made);
    QVERIFY2(made.error().contains(QStringLiteral("another user")), qUtf8Printable(made.error()));
    QCOMPARE(bytes(file), QByteArray("one\n"));
}

void ClientConnectorTest::anEditOfSomebodyElseIsKeptAside()
{
    const QString file = path("settings.json"), created = path("new.json");
    put(file, "one\n", 0640);
    for (int round = 1; round <= 2; ++round) {
        QVERIFY(m_connector->connect(client, {{planned(file), planned(created)}, {}}));
        put(file, "here\none\nmore " + QByteArray::number(round) + "\n", 0640);
        put(created, "here\nmine\n", 0600);
        const auto undone = m_connector->undo(client);
        QVERIFY(undone);
        QCOMPARE(bytes(file), QByteArray("one\n"));
        QVERIFY(!QFile::exists(created));
        QCOMPARE(undone->notes.size(), round == 1 ? 2 : 1); // the copy of the second file is there already
        const QString aside = file + (round == 1 ? QStringLiteral(".gatehouse-edited") : QStringLiteral(".gatehouse-edited-2"));
        QVERIFY(undone->notes.last().contains(aside));
        QCOMPARE(bytes(aside), "here\none\nmore " + QByteArray::number(round) + "\n");
        QCOMPARE(mode(aside), 0600u);
        QCOMPARE(bytes(created + QStringLiteral(".gatehouse-edited")), QByteArray("here\nmine\n"));
    }
}

void ClientConnectorTest::aRefusedEditChangesNothing()
{
    put(path("a.json"), "one\n");
    put(path("b.json"), "broken\n");
    const auto made = m_connector->connect(client, {{planned(path("a.json")), planned(path("b.json"))}, {}});
    QVERIFY(!made);
    QCOMPARE(made.error(), QStringLiteral("It is broken."));
    QCOMPARE(bytes(path("a.json")), QByteArray("one\n"));
    QCOMPARE(everything(), (QStringList{QStringLiteral("a.json"), QStringLiteral("b.json")}));
}

void ClientConnectorTest::whatAnotherProgramChangesMeanwhileIsNotLost()
{
    const QString first = path("a.json"), second = path("b.json");
    put(first, "one\n");
    put(second, "two\n");
    PlannedFile slow = planned(second);
    slow.edit = [this, second, edit = slow.edit](std::string_view text) {
        put(second, "just saved\n");
        return edit(text);
    };
    const auto made = m_connector->connect(client, {{planned(first), slow}, {}});
    QVERIFY(!made);
    QVERIFY2(made.error().contains(QStringLiteral("by another program")), qUtf8Printable(made.error()));
    QCOMPARE(bytes(first), QByteArray("one\n"));
    QCOMPARE(bytes(second), QByteArray("just saved\n"));
    QVERIFY(!m_connector->canUndo(client));
}

void ClientConnectorTest::aFullDiskLeavesEverythingAsItWas_data()
{
    QTest::addColumn<int>("failing");
    // Two originals, the journal, three files.
    for (int failing = 1; failing <= 6; ++failing)
        QTest::addRow("write %d", failing) << failing;
}

void ClientConnectorTest::aFullDiskLeavesEverythingAsItWas()
{
    QFETCH(int, failing);
    put(path("a.json"), "one\n", 0640);
    put(path("c.json"), "three\n");
    const auto disk = std::make_shared<FullDisk>();
    disk->failing = failing;
    ClientConnector connector(state(), disk);
    const ClientPlan plan{{planned(path("a.json")), planned(path("new/b.json")), planned(path("c.json"))}, {}};
    const auto made = connector.connect(client, plan);
    QVERIFY(!made);
    QVERIFY2(made.error().contains(QStringLiteral("No space left on device")), qUtf8Printable(made.error()));
    QCOMPARE(bytes(path("a.json")), QByteArray("one\n"));
    QCOMPARE(mode(path("a.json")), 0640u);
    QCOMPARE(bytes(path("c.json")), QByteArray("three\n"));
    QCOMPARE(everything(), (QStringList{QStringLiteral("a.json"), QStringLiteral("c.json")}));
    QVERIFY(!connector.canUndo(client));

    disk->failing = 1000;
    QVERIFY(connector.connect(client, plan));
    disk->failing = disk->writes + 1;
    disk->failures = 1; // an undo that fails in the middle
    QVERIFY(!connector.undo(client));
    QVERIFY(connector.canUndo(client));
    QVERIFY(connector.undo(client));
    QCOMPARE(everything(), (QStringList{QStringLiteral("a.json"), QStringLiteral("c.json")}));
    QCOMPARE(bytes(path("c.json")), QByteArray("three\n"));
}

void ClientConnectorTest::whatCouldNotBePutBackCanBeTakenBack()
{
    put(path("a.json"), "one\n");
    put(path("b.json"), "two\n");
    const auto disk = std::make_shared<FullDisk>();
    disk->failing = 5; // the second file, then the putting back of the first
    disk->failures = 2;
    ClientConnector connector(state(), disk);
    QVERIFY(!connector.connect(client, {{planned(path("a.json")), planned(path("b.json"))}, {}}));
    QCOMPARE(bytes(path("a.json")), QByteArray("here\none\n"));
    QVERIFY(connector.canUndo(client));
    QVERIFY(connector.undo(client));
    QCOMPARE(bytes(path("a.json")), QByteArray("one\n"));
    QCOMPARE(bytes(path("b.json")), QByteArray("two\n"));
}

void ClientConnectorTest::aFileThatCannotBePutBackIsTriedAgain()
{
    put(path("a.json"), "one\n");
    put(path("b.json"), "two\n");
    QVERIFY(m_connector->connect(client, {{planned(path("a.json")), planned(path("b.json"))}, {}}));
    ::chmod(QFile::encodeName(path("a.json")).constData(), 0444);
    const auto failed = m_connector->undo(client);
    QVERIFY(!failed);
    QVERIFY(failed.error().contains(QStringLiteral("is read-only")));
    QCOMPARE(bytes(path("b.json")), QByteArray("two\n"));
    put(path("b.json"), "edited meanwhile\n");
    ::chmod(QFile::encodeName(path("a.json")).constData(), 0644);
    QVERIFY(m_connector->undo(client));
    QCOMPARE(bytes(path("a.json")), QByteArray("one\n"));
    QCOMPARE(bytes(path("b.json")), QByteArray("edited meanwhile\n"));
}

void ClientConnectorTest::aDamagedJournalIsSaidAndNothingIsTouched()
{
    const QString file = path("settings.json");
    put(file, "one\n");
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    for (const char *journal : {"", "{", "{}", "{\"files\": [{}]}", "{\"files\": 5}"}) {
        put(path("state/claude-code/journal.json"), journal);
        const auto undone = m_connector->undo(client);
        const auto made = m_connector->connect(client, {{planned(file, "here again\n")}, {}});
        QVERIFY2(!undone && !made, journal);
        QVERIFY(undone.error().contains(QStringLiteral("journal.json")));
        QVERIFY(!m_connector->canUndo(client));
        QCOMPARE(bytes(file), QByteArray("here\none\n"));
    }
}

void ClientConnectorTest::aDamagedOriginalIsNotWritten()
{
    const QString file = path("settings.json");
    put(file, "one\n");
    QVERIFY(m_connector->connect(client, {{planned(file)}, {}}));
    const QStringList copies = QDir(path("state/claude-code")).entryList({QStringLiteral("*.original")}, QDir::Files);
    QCOMPARE(copies.size(), 1);
    put(path("state/claude-code/") + copies.first(), "on");
    const auto undone = m_connector->undo(client);
    QVERIFY(!undone);
    QVERIFY(undone.error().contains(QStringLiteral("damaged")));
    QCOMPARE(bytes(file), QByteArray("here\none\n"));
}

void ClientConnectorTest::twoClientsAreKeptApart()
{
    put(path("a.json"), "one\n");
    put(path("b.json"), "two\n");
    QVERIFY(m_connector->connect(ClientKind::ClaudeCode, {{planned(path("a.json"))}, {}}));
    QVERIFY(m_connector->connect(ClientKind::Codex, {{planned(path("b.json"))}, {}}));
    QVERIFY(m_connector->undo(ClientKind::Codex));
    QCOMPARE(bytes(path("a.json")), QByteArray("here\none\n"));
    QCOMPARE(bytes(path("b.json")), QByteArray("two\n"));
    QVERIFY(m_connector->canUndo(ClientKind::ClaudeCode));
}

QTEST_GUILESS_MAIN(ClientConnectorTest)
#include "ClientConnectorTest.moc"
