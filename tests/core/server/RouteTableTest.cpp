// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RouteTable.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class RouteTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paths_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("route"); // -1: none
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QByteArray>("rest");
        const auto row = [](const char *path, Method method, int route, bool allowed = true, const char *rest = "") {
            QTest::addRow("%s %d", path, int(method)) << QByteArray(path) << int(method) << route << allowed << QByteArray(rest);
        };
        row("/v1/messages", Method::Post, int(RouteId::Messages));
        row("/v1/messages/count_tokens", Method::Post, int(RouteId::CountTokens));
        row("/v1/v1/messages/count_tokens", Method::Post, int(RouteId::CountTokens));
        row("/anthropic/v1/messages", Method::Post, int(RouteId::Messages));
        row("/anthropic/v1/v1/messages", Method::Post, int(RouteId::Messages));
        row("/anthropic/messages", Method::Post, -1, false);
        row("/v1/v1/v1/messages", Method::Post, -1, false);
        row("/v1/chat/completions", Method::Post, int(RouteId::Chat));
        row("/openai/v1/chat/completions", Method::Post, int(RouteId::Chat));
        row("/anthropic/v1/chat/completions", Method::Post, int(RouteId::Chat));
        row("/chat/completions", Method::Post, int(RouteId::Chat));
        row("/v1/responses", Method::Post, int(RouteId::Responses));
        row("/v1/v1/responses", Method::Post, int(RouteId::Responses));
        row("/openai/v1/responses", Method::Post, int(RouteId::Responses));
        row("/responses", Method::Post, int(RouteId::Responses));
        row("/v1/responses", Method::Get, int(RouteId::Responses), false);
        row("/v1/responses/compact", Method::Post, int(RouteId::ResponsesCompact));
        row("/openai/v1/responses/input_tokens", Method::Post, int(RouteId::ResponsesInputTokens));
        row("/v1/responses/resp_1", Method::Get, -1, false);
        row("/openai/v1/models", Method::Get, int(RouteId::Models));
        row("/openai/responses", Method::Post, -1, false);
        row("/v1/models", Method::Head, int(RouteId::Models));
        row("/models", Method::Get, int(RouteId::Models));
        row("/v1/models/claude-opus-4-7[1m]", Method::Get, int(RouteId::Model), true, "claude-opus-4-7[1m]");
        row("/v1/v1/models/x", Method::Get, int(RouteId::Model), true, "x");
        row("/v1/models/x/y", Method::Get, int(RouteId::Model), true, "x/y");
        row("/v1/models/x/", Method::Get, -1, false);
        row("/api/event_logging/batch", Method::Post, int(RouteId::EventLogging));
        row("/api/hello", Method::Head, int(RouteId::Hello));
        row("/health", Method::Post, int(RouteId::Health), false);
        row("/healthz", Method::Get, int(RouteId::Health));
        row("/ready", Method::Get, int(RouteId::Ready));
        row("/", Method::Head, int(RouteId::Root));
        row("/v1", Method::Get, int(RouteId::Root));
        row("/v1/", Method::Get, -1, false);
        row("", Method::Get, -1, false);
    }
    void paths()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, method);
        QFETCH(int, route);
        QFETCH(bool, allowed);
        QFETCH(QByteArray, rest);
        const RouteMatch match = matchRoute(Method(method), {path.constData(), std::size_t(path.size())});
        QCOMPARE(match.entry ? int(match.entry->id) : -1, route);
        QCOMPARE(match.methodAllowed, allowed);
        QCOMPARE(match.rest, std::string_view(rest.constData(), std::size_t(rest.size())));
    }

    void anErrorHasTheShapeOfItsPath_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("dialect");
        const auto row = [](const char *path, Dialect dialect) { QTest::newRow(path) << QByteArray(path) << int(dialect); };
        row("/v1/messages", Dialect::Messages);
        row("/openai/v1/messages", Dialect::Messages);
        row("/v1/chat/completions", Dialect::Chat);
        row("/anthropic/v1/chat/completions", Dialect::Chat);
        row("/v1/responses/compact", Dialect::Responses);
        row("/v1/models", Dialect::Messages);
        row("/openai/v1/models", Dialect::Chat);
        row("/openai/v1/nothing", Dialect::Chat);
        row("/nothing", Dialect::Messages);
    }
    void anErrorHasTheShapeOfItsPath()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, dialect);
        QCOMPARE(int(matchRoute(Method::Post, {path.constData(), std::size_t(path.size())}).dialect), dialect);
    }

    void whatIsAllowedIsWhatIsMatched()
    {
        for (const RouteEntry &entry : routeTable) {
            const std::string path = std::string(entry.path) + (entry.prefix ? "x" : "");
            std::string allowed;
            for (const auto &[method, name] :
                 {std::pair(Method::Get, "GET"), std::pair(Method::Head, "HEAD"), std::pair(Method::Post, "POST")})
                if (matchRoute(method, path).methodAllowed)
                    allowed += (allowed.empty() ? "" : ", ") + std::string(name);
            QCOMPARE(std::string(allowedMethods(entry)), allowed);
            QVERIFY(!matchRoute(Method::Other, path).methodAllowed);
        }
    }

    void openPathsTakeNoBody()
    {
        for (const RouteEntry &entry : routeTable)
            QVERIFY(!entry.open || entry.get);
    }
};

QTEST_GUILESS_MAIN(RouteTableTest)
#include "RouteTableTest.moc"
