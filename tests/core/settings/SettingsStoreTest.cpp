// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsStore.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace gatehouse;

class SettingsStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAFileTheDefaultsAreInForce();
    void theFileIsLoaded();
    void aBrokenFileAtStartLeavesTheDefaults();
    void anEditInPlaceIsLoaded();
    void anEditorsRenameIsLoaded();
    void aSecondRenameIsLoadedToo();
    void aFileThatAppearsLaterIsLoaded();
    void aFolderThatAppearsLaterIsWatched();
    void aBrokenEditKeepsTheOldSettings();
    void aRepairedEditIsLoaded();
    void aFileThatGoesKeepsTheSettings();
    void aFileThatIsEmptyForAMomentKeepsTheSettings();
    void snapshotsStayWhatTheyWere();
    void setKeepsUnknownKeysAndOrder();
    void setWritesPrivately();
    void setLeavesNoOtherFile();
    void setRefusesAWrongValue();
    void aRefusedValueIsNoProblemOfTheSettings();
    void aBrokenFileStaysAProblemAfterARefusedValue();
    void setRefusesABrokenFile();
    void setSeesAnEditThatIsNotYetLoaded();
    void setTellsWhyItCouldNotWrite();
    void ownWritesAreNotLoadedTwice();
    void warningsNameTheFile();
    void whatCannotBeReadIsToldOnce();
    void aFileBehindALinkIsWatchedThroughItsAbsence();

private:
    void write(const QByteArray &text) const;
    void replace(const QByteArray &text) const;
    QByteArray content() const;
    std::string opus() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_store;
    QString m_path;
};

void SettingsStoreTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(QStringLiteral("settings.json"));
    m_store = std::make_unique<SettingsStore>(m_path);
}

void SettingsStoreTest::write(const QByteArray &text) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
}

void SettingsStoreTest::replace(const QByteArray &text) const
{
    const QString other = m_path + QStringLiteral("~");
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    file.close();
    QCOMPARE(::rename(qPrintable(other), qPrintable(m_path)), 0);
}

QByteArray SettingsStoreTest::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string SettingsStoreTest::opus() const
{
    const auto &families = m_store->configuration()->settings().families;
    const auto found = families.find("opus");
    return found == families.end() ? std::string() : found->second.name;
}

void SettingsStoreTest::withoutAFileTheDefaultsAreInForce()
{
    QVERIFY(m_store->configuration());
    QVERIFY(m_store->load());
    QVERIFY(m_store->problem().isEmpty());
    QCOMPARE(int(m_store->configuration()->settings().gateway.port), 8787);
    QVERIFY(!QFileInfo::exists(m_path));
}

void SettingsStoreTest::theFileIsLoaded()
{
    write(R"({"families": {"opus": "a"}})");
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QVERIFY(m_store->load());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(opus(), std::string("a"));
}

void SettingsStoreTest::aBrokenFileAtStartLeavesTheDefaults()
{
    write("{\n\"families\": }");
    QVERIFY(!m_store->load());
    QVERIFY2(m_store->problem().contains(QStringLiteral("line 2, column 13")), qPrintable(m_store->problem()));
    QVERIFY(m_store->problem().startsWith(m_path));
    QCOMPARE(int(m_store->configuration()->settings().gateway.port), 8787);
}

void SettingsStoreTest::anEditInPlaceIsLoaded()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    write(R"({"families": {"opus": "b"}})");
    QTRY_COMPARE(opus(), std::string("b"));
}

void SettingsStoreTest::anEditorsRenameIsLoaded()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    replace(R"({"families": {"opus": "b"}})");
    QTRY_COMPARE(opus(), std::string("b"));
}

void SettingsStoreTest::aSecondRenameIsLoadedToo()
{
    anEditorsRenameIsLoaded();
    replace(R"({"families": {"opus": "c"}})");
    QTRY_COMPARE(opus(), std::string("c"));
    write(R"({"families": {"opus": "d"}})");
    QTRY_COMPARE(opus(), std::string("d"));
}

void SettingsStoreTest::aFileThatAppearsLaterIsLoaded()
{
    QVERIFY(m_store->load());
    write(R"({"families": {"opus": "a"}})");
    QTRY_COMPARE(opus(), std::string("a"));
}

void SettingsStoreTest::aFolderThatAppearsLaterIsWatched()
{
    m_path = m_folder->filePath(QStringLiteral("deep/down/settings.json"));
    m_store = std::make_unique<SettingsStore>(m_path);
    QVERIFY(m_store->load());
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("deep/down"))));
    write(R"({"families": {"opus": "a"}})");
    QTRY_COMPARE(opus(), std::string("a"));
    replace(R"({"families": {"opus": "b"}})");
    QTRY_COMPARE(opus(), std::string("b"));
}

void SettingsStoreTest::aBrokenEditKeepsTheOldSettings()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QSignalSpy broken(m_store.get(), &SettingsStore::broken);
    write(R"({"families": {"opus": "b"}, "strict_names": 1})");
    QTRY_COMPARE(broken.count(), 1);
    QVERIFY(broken[0][0].toString().contains(QStringLiteral("strict_names must be true or false")));
    QCOMPARE(m_store->problem(), broken[0][0].toString());
    QCOMPARE(opus(), std::string("a"));
    QCOMPARE(changed.count(), 0);
}

void SettingsStoreTest::aRepairedEditIsLoaded()
{
    aBrokenEditKeepsTheOldSettings();
    write(R"({"families": {"opus": "b"}, "strict_names": true})");
    QTRY_COMPARE(opus(), std::string("b"));
    QVERIFY(m_store->problem().isEmpty());
}

void SettingsStoreTest::aFileThatGoesKeepsTheSettings()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QVERIFY(QFile::remove(m_path));
    write(R"({"families": {"opus": "b"}})");
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(opus(), std::string("b"));

    QVERIFY(QFile::remove(m_path));
    QVERIFY(m_store->load());
    QCOMPARE(opus(), std::string());
}

void SettingsStoreTest::aFileThatIsEmptyForAMomentKeepsTheSettings()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    write("");
    QVERIFY(!changed.wait(300)); // three times what a reload takes
    QCOMPARE(opus(), std::string("a"));
    write(R"({"families": {"opus": "b"}})");
    QTRY_COMPARE(opus(), std::string("b"));
}

void SettingsStoreTest::snapshotsStayWhatTheyWere()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    const ConfigurationPtr before = m_store->configuration();
    QVERIFY(m_store->set({QStringLiteral("families"), QStringLiteral("opus")}, "\"b\""));
    QCOMPARE(before->settings().families.at("opus").name, std::string("a"));
    QCOMPARE(opus(), std::string("b"));
}

void SettingsStoreTest::setKeepsUnknownKeysAndOrder()
{
    write(R"({"zebra": [1, {"b": 1, "a": 2}], "families": {"opus": "a"}, "apple": null})");
    QVERIFY(m_store->load());
    QVERIFY(m_store->set({QStringLiteral("default_provider")}, "\"openai\"") && m_store->flush());
    QCOMPARE(content().simplified().replace(" ", ""),
             QByteArray(R"({"zebra":[1,{"b":1,"a":2}],"families":{"opus":"a"},"apple":null,"default_provider":"openai"})"));
    QCOMPARE(m_store->configuration()->settings().defaultProvider, std::string("openai"));
    QVERIFY(m_store->set({QStringLiteral("default_provider")}, {}) && m_store->flush());
    QVERIFY(!content().contains("default_provider"));
}

void SettingsStoreTest::setWritesPrivately()
{
    m_path = m_folder->filePath(QStringLiteral("new/settings.json"));
    m_store = std::make_unique<SettingsStore>(m_path);
    QVERIFY(m_store->set({QStringLiteral("strict_names")}, "true") && m_store->flush());
    constexpr auto groupAndOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                    QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(m_path).permissions() & groupAndOthers));
    QVERIFY(!(QFileInfo(m_folder->filePath(QStringLiteral("new"))).permissions() & groupAndOthers));

    QVERIFY(QFile::setPermissions(m_path, QFileInfo(m_path).permissions() | QFileDevice::ReadOther));
    QVERIFY(m_store->set({QStringLiteral("strict_names")}, "false") && m_store->flush());
    QVERIFY(!(QFileInfo(m_path).permissions() & groupAndOthers));
}

void SettingsStoreTest::setLeavesNoOtherFile()
{
    QVERIFY(m_store->set({QStringLiteral("strict_names")}, "true") && m_store->flush());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("settings.json")});
}

void SettingsStoreTest::setRefusesAWrongValue()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QVERIFY(!m_store->set({QStringLiteral("gateway"), QStringLiteral("port")}, "\"many\""));
    QVERIFY(m_store->problem().contains(QStringLiteral("gateway.port must be a whole number")));
    QVERIFY(!m_store->set({QStringLiteral("gateway"), QStringLiteral("port")}, "{"));
    QCOMPARE(content(), QByteArray(R"({"families": {"opus": "a"}})"));
    QCOMPARE(changed.count(), 0);
}

void SettingsStoreTest::aRefusedValueIsNoProblemOfTheSettings()
{
    QVERIFY(m_store->load());
    QVERIFY(!m_store->set({QStringLiteral("gateway"), QStringLiteral("port")}, "\"many\""));
    QVERIFY(!m_store->problem().isEmpty());
    QTRY_VERIFY(m_store->problem().isEmpty());
    QVERIFY(!m_store->undo());
    QVERIFY(!m_store->problem().isEmpty());
    QTRY_VERIFY(m_store->problem().isEmpty());
    QVERIFY(!m_store->set({QStringLiteral("gateway"), QStringLiteral("port")}, "\"many\""));
    QVERIFY(m_store->set({QStringLiteral("gateway"), QStringLiteral("port")}, "9999"));
    QVERIFY(m_store->problem().isEmpty());
}

void SettingsStoreTest::aBrokenFileStaysAProblemAfterARefusedValue()
{
    write("{");
    QVERIFY(!m_store->load());
    const QString problem = m_store->problem();
    QVERIFY(!m_store->undo());
    QVERIFY(m_store->problem() != problem);
    QTRY_COMPARE(m_store->problem(), problem);
}

void SettingsStoreTest::setRefusesABrokenFile()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    for (const QByteArray &text : {QByteArray("{\"families\": "), QByteArray(R"({"strict_names": 1})")}) {
        write(text);
        QVERIFY(!m_store->set({QStringLiteral("strict_names")}, "true"));
        QVERIFY(!m_store->problem().isEmpty());
        QCOMPARE(content(), text);
    }
    QCOMPARE(opus(), std::string("a"));
}

void SettingsStoreTest::setSeesAnEditThatIsNotYetLoaded()
{
    write("{}");
    QVERIFY(m_store->load());
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->set({QStringLiteral("strict_names")}, "true"));
    QCOMPARE(opus(), std::string("a"));
}

void SettingsStoreTest::setTellsWhyItCouldNotWrite()
{
    // A file where the folder should be stops everyone, also root.
    write("{}");
    SettingsStore store(m_path + QStringLiteral("/settings.json"));
    QSignalSpy broken(&store, &SettingsStore::broken);
    QVERIFY(store.set({QStringLiteral("strict_names")}, "true"));
    QVERIFY(store.configuration()->settings().strictNames);
    QVERIFY(!store.flush());
    QCOMPARE(broken.count(), 1);
    QCOMPARE(broken[0][0].toString(), store.problem());
    QVERIFY2(store.problem().contains(QStringLiteral("cannot be")), qPrintable(store.problem()));
    QVERIFY(!store.configuration()->settings().strictNames);
}

void SettingsStoreTest::ownWritesAreNotLoadedTwice()
{
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QVERIFY(m_store->set({QStringLiteral("families"), QStringLiteral("opus")}, "\"a\""));
    QCOMPARE(changed.count(), 1);
    // A later edit of somebody else is the sign that the watcher has been through our own write.
    write(R"({"families": {"opus": "b"}})");
    QTRY_COMPARE(opus(), std::string("b"));
    QCOMPARE(changed.count(), 2);
}

void SettingsStoreTest::warningsNameTheFile()
{
    write(R"({"colour": 1})");
    QVERIFY(m_store->load());
    QCOMPARE(m_store->warnings().size(), 1);
    QVERIFY(m_store->warnings().front().startsWith(m_path + QStringLiteral(": colour is not")));
    write("{}");
    QTRY_COMPARE(m_store->warnings().size(), 0);
}

void SettingsStoreTest::whatCannotBeReadIsToldOnce()
{
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(m_store->load());
    QSignalSpy broken(m_store.get(), &SettingsStore::broken);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(QDir().mkdir(m_path));
    QTRY_COMPARE(broken.count(), 1);
    QVERIFY2(m_store->problem().contains(QStringLiteral("cannot be read")), qPrintable(m_store->problem()));
    QFile other(m_folder->filePath(QStringLiteral("other")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(!broken.wait(300)); // three times what a reload takes
    QVERIFY(!m_store->set({QStringLiteral("strict_names")}, "true"));
    QCOMPARE(opus(), std::string("a"));
    QVERIFY(QDir().rmdir(m_path));
    write(R"({"families": {"opus": "a"}})");
    QTRY_VERIFY(m_store->problem().isEmpty());
}

void SettingsStoreTest::aFileBehindALinkIsWatchedThroughItsAbsence()
{
    const QString link = m_path;
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("dotfiles")));
    m_path = m_folder->filePath(QStringLiteral("dotfiles/mine.json"));
    write(R"({"families": {"opus": "a"}})");
    QVERIFY(QFile::link(m_path, link));
    QVERIFY(m_store->load());
    QSignalSpy changed(m_store.get(), &SettingsStore::changed);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(!changed.wait(300)); // three times what a reload takes: it is known to be gone
    write(R"({"families": {"opus": "b"}})");
    QTRY_COMPARE(opus(), std::string("b"));
}

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "SettingsStoreTest.moc"
