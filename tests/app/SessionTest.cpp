// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Session.h"

#include "app/ExitCode.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QWindow>
#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

/// As the windows are on a desktop without a tray: closing only makes them small.
class StayingWindow : public QWindow
{
protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::Close)
            return QWindow::event(event);
        event->ignore();
        return true;
    }
};

struct Bench
{
    explicit Bench(const QByteArray &settings) { write(settings); }
    void write(const QByteArray &settings)
    {
        QFile file(line.settings);
        if (file.open(QIODevice::WriteOnly))
            file.write(settings);
    }

    QTemporaryDir dir;
    CommandLine line = [this] {
        CommandLine made;
        made.settings = dir.filePath(QStringLiteral("settings.json"));
        return made;
    }();
    Session session{line};
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itEndsThoughAWindowWouldNotClose_data();
    void itEndsThoughAWindowWouldNotClose();
    void aFileThatIsMendedIsReadAtTheNextTry();
};

void SessionTest::itEndsThoughAWindowWouldNotClose_data()
{
    QTest::addColumn<bool>("byDesktop");
    QTest::newRow("stopped") << false;
    QTest::newRow("the desktop's session ends") << true;
}

void SessionTest::itEndsThoughAWindowWouldNotClose()
{
    QFETCH(bool, byDesktop);
    Bench bench("{}");
    QVERIFY(!bench.session.open());
    StayingWindow window;
    window.show();
    QTimer::singleShot(0, &bench.session, [&bench, byDesktop] {
        if (byDesktop)
            QCoreApplication::quit(); // sends what a desktop sends
        else
            bench.session.stop();
    });
    bool inVain = false;
    QTimer::singleShot(5000, &bench.session, [&inVain] {
        inVain = true;
        QCoreApplication::exit();
    });
    QCoreApplication::exec();
    QVERIFY(!inVain);
}

void SessionTest::aFileThatIsMendedIsReadAtTheNextTry()
{
    Bench bench("{ \"gateway\": ");
    QCOMPARE(bench.session.open(), std::optional<int>(ExitConfig));
    QVERIFY(bench.session.complaint().contains(QStringLiteral("settings.json")));
    bench.write(R"({"gateway": {"port": 8790}})");
    QCOMPARE(bench.session.open(), std::nullopt);
    const ConfigurationPtr configuration = bench.session.program().settings.configuration();
    QCOMPARE(configuration->settings().gateway.port, quint16(8790));
}

QTEST_MAIN(SessionTest)
#include "SessionTest.moc"
