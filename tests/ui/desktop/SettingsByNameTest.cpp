// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/TestServices.h"
#include "ui/windows/SettingsPages.h"
#include "ui/windows/SettingsWindow.h"

#include <QtCore/QEventLoop>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtTest/QtTest>
#include <QtWidgets/QListWidget>

using namespace gatehouse;

/// Another process reads the settings window as a screen reader does, over AT-SPI. On a display of its own: with-tray.sh none.
class SettingsByNameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theWindowAndItsPagesAreThere();
    void everyPageIsReadByName_data();
    void everyPageIsReadByName();
    void aTickIsReadAsWhatItIs();
    void theGatewayKeyIsNotRead();
    void aSentenceAtTheEdgeIsRead();

private:
    /// Everything that shows: role, name, text, states.
    struct Node
    {
        QString role, name, text;
        QStringList states;
    };
    QList<Node> read();
    const Node *find(const QList<Node> &nodes, const QString &role, const QString &name);

    TestServices m_services;
    std::unique_ptr<SettingsWindow> m_window;
    QProcess m_reader;
};

void SettingsByNameTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_window = std::make_unique<SettingsWindow>(m_services.services);
    m_window->present();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_reader.start(QStringLiteral(GATEHOUSE_ACCESSIBLE), {QCoreApplication::applicationName()});
    if (!m_reader.waitForStarted())
        QSKIP("accessible.py cannot be started here");
    QTRY_VERIFY_WITH_TIMEOUT(read().size() > 5, 20000);
}

void SettingsByNameTest::cleanupTestCase()
{
    m_reader.closeWriteChannel();
    m_reader.waitForFinished(5000);
}

QList<SettingsByNameTest::Node> SettingsByNameTest::read()
{
    m_reader.write("{\"do\": \"tree\"}\n");
    // It asks this process a few thousand times meanwhile, so the event loop turns, and without the pauses of QTest::qWait.
    QEventLoop turning;
    connect(&m_reader, &QProcess::readyRead, &turning, [&] { m_reader.canReadLine() ? turning.quit() : void(); });
    connect(&m_reader, &QProcess::finished, &turning, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(20), &turning, &QEventLoop::quit);
    turning.exec();
    QList<Node> nodes;
    for (const QJsonValue &each : QJsonDocument::fromJson(m_reader.readLine()).array()) {
        const QJsonArray parts = each.toArray();
        Node node{parts.at(1).toString(), parts.at(2).toString(), parts.at(3).toString(), {}};
        for (const QJsonValue &state : parts.at(4).toArray())
            node.states += state.toString();
        nodes += node;
    }
    return nodes;
}

const SettingsByNameTest::Node *SettingsByNameTest::find(const QList<Node> &nodes, const QString &role, const QString &name)
{
    for (const Node &node : nodes)
        if (node.role == role && node.name == name)
            return &node;
    return nullptr;
}

void SettingsByNameTest::theWindowAndItsPagesAreThere()
{
    const QList<Node> nodes = read();
    QVERIFY(find(nodes, QStringLiteral("frame"), QStringLiteral("Settings")));
    QVERIFY(find(nodes, QStringLiteral("list"), QStringLiteral("Pages")));
    QVERIFY(find(nodes, QStringLiteral("text"), QStringLiteral("Search the settings")));
    for (const PageId id : allPages)
        QVERIFY2(find(nodes, QStringLiteral("list item"), m_window->page(id)->title()), qPrintable(m_window->page(id)->title()));
}

void SettingsByNameTest::everyPageIsReadByName_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("name");
    QTest::newRow("General") << int(PageId::General) << QStringLiteral("label") << QStringLiteral("Language:");
    QTest::newRow("Gateway") << int(PageId::Gateway) << QStringLiteral("spin button") << QStringLiteral("Port:");
    QTest::newRow("Gateway, a field") << int(PageId::Gateway) << QStringLiteral("text") << QStringLiteral("Gateway base URL");
    QTest::newRow("About") << int(PageId::About) << QStringLiteral("push button") << QStringLiteral("Copy diagnostic report");
}

void SettingsByNameTest::everyPageIsReadByName()
{
    QFETCH(int, page);
    QFETCH(QString, role);
    QFETCH(QString, name);
    m_window->present(static_cast<PageId>(page));
    const QList<Node> nodes = read();
    QStringList seen;
    for (const Node &node : nodes)
        seen += node.role + u'|' + node.name;
    QVERIFY2(find(nodes, role, name), qPrintable(seen.join(u'\n')));
    // Nothing that takes the keyboard is without a name.
    for (const Node &node : nodes)
        if (node.states.contains(QStringLiteral("focusable")) && node.states.contains(QStringLiteral("showing")))
            QVERIFY2(!node.name.isEmpty(), qPrintable(node.role + u' ' + node.text));
}

void SettingsByNameTest::aTickIsReadAsWhatItIs()
{
    m_window->present(PageId::General);
    const QString name = QStringLiteral("Start the gateway when Gatehouse starts");
    const QList<Node> before = read();
    const Node *tick = find(before, QStringLiteral("check box"), name);
    QVERIFY(tick);
    QVERIFY(tick->states.contains(QStringLiteral("checked")));
    QVERIFY(m_services.settings.set({QStringLiteral("application"), QStringLiteral("start_gateway")}, "false"));
    const QList<Node> after = read();
    QVERIFY(!find(after, QStringLiteral("check box"), name)->states.contains(QStringLiteral("checked")));
}

void SettingsByNameTest::theGatewayKeyIsNotRead()
{
    QTRY_VERIFY(m_services.tokens.tokenForCopying().has_value());
    m_window->present(PageId::Gateway);
    const auto token = m_services.tokens.tokenForCopying();
    const QString secret = QString::fromStdString(std::string(token->reveal()));
    const QList<Node> nodes = read();
    QVERIFY(find(nodes, QStringLiteral("text"), QStringLiteral("Gateway key")));
    for (const Node &node : nodes)
        QVERIFY(!node.name.contains(secret) && !node.text.contains(secret));
}

void SettingsByNameTest::aSentenceAtTheEdgeIsRead()
{
    m_window->tell(QStringLiteral("Copied the base URL."));
    const QList<Node> nodes = read();
    QVERIFY(find(nodes, QStringLiteral("label"), QStringLiteral("Copied the base URL.")));
}

QTEST_MAIN(SettingsByNameTest)
#include "SettingsByNameTest.moc"
