// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/EndpointUrl.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class EndpointUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePathGoesBehindTheEndpoint_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *name, const char *endpoint, const char *path, const char *url, const char *model = "m") {
            QTest::newRow(name) << QString::fromLatin1(endpoint) << QString::fromLatin1(path) << QString::fromUtf8(model)
                                << QString::fromLatin1(url);
        };
        row("plain", "https://a.example/v1", "/chat/completions", "https://a.example/v1/chat/completions");
        row("slashes", "https://a.example/v1//", "/responses", "https://a.example/v1/responses");
        row("messages", "https://a.example/anthropic", "/v1/messages", "https://a.example/anthropic/v1/messages");
        row("messages of a version", "https://a.example/v1", "/v1/messages", "https://a.example/v1/messages");
        row("a word that only ends so", "https://a.example/xv1", "/v1/messages", "https://a.example/xv1/v1/messages");
        row("the path's query", "https://a.example", "/v1/messages?beta=true", "https://a.example/v1/messages?beta=true");
        row("counting", "https://a.example", "/v1/messages/count_tokens", "https://a.example/v1/messages/count_tokens");

        row("pasted, chat", "https://a.example/v1/chat/completions", "/chat/completions", "https://a.example/v1/chat/completions");
        row("pasted, with a slash", "https://a.example/v1/chat/completions/", "/chat/completions", "https://a.example/v1/chat/completions");
        row("pasted, responses", "https://a.example/v1/responses", "/responses", "https://a.example/v1/responses");
        row("pasted, messages", "https://a.example/anthropic/v1/messages", "/v1/messages", "https://a.example/anthropic/v1/messages");
        row("pasted, messages without v1", "https://a.example/claude/messages", "/v1/messages", "https://a.example/claude/messages");
        row("pasted, counting", "https://a.example/claude/messages", "/v1/messages/count_tokens",
            "https://a.example/claude/messages/count_tokens");
        row("pasted, listing", "https://a.example/v1/chat/completions", "/models", "https://a.example/v1/models");

        row("Azure, v1", "https://r.openai.azure.com/openai/v1/", "/chat/completions",
            "https://r.openai.azure.com/openai/v1/chat/completions");
        row("Azure, v1 with a version", "https://r.openai.azure.com/openai/v1?api-version=preview", "/responses",
            "https://r.openai.azure.com/openai/v1/responses?api-version=preview");
        row("Azure, deployments", "https://r.openai.azure.com/openai/deployments/{model}?api-version=2024-10-21", "/chat/completions",
            "https://r.openai.azure.com/openai/deployments/gpt-5.4/chat/completions?api-version=2024-10-21", "gpt-5.4");
        row("Azure, deployments, encoded braces", "https://r.openai.azure.com/openai/deployments/%7Bmodel%7D/?api-version=2024-10-21",
            "/chat/completions", "https://r.openai.azure.com/openai/deployments/m/chat/completions?api-version=2024-10-21");
        row("Azure, one deployment", "https://r.openai.azure.com/openai/deployments/mine?api-version=2024-10-21", "/chat/completions",
            "https://r.openai.azure.com/openai/deployments/mine/chat/completions?api-version=2024-10-21");
        row("a name that needs encoding", "https://a.example/{model}", "/chat/completions",
            "https://a.example/a%2Fb%20%C3%A4%3F%23/chat/completions", "a/b ä?#");
        row("a name that looks like the place", "https://a.example/{model}", "/chat/completions",
            "https://a.example/%7Bmodel%7D/chat/completions", "{model}");
        row("both have a query", "https://a.example?api-version=v", "/v1/messages?beta=true",
            "https://a.example/v1/messages?api-version=v&beta=true");
    }
    void thePathGoesBehindTheEndpoint()
    {
        QFETCH(QString, endpoint);
        QFETCH(QString, path);
        QFETCH(QString, model);
        QFETCH(QString, url);
        QCOMPARE(QString::fromStdString(endpointUrl(endpoint.toStdString(), path.toStdString(), model.toStdString())), url);
    }

    void aPlaceForTheModelIsSeen()
    {
        QVERIFY(namesModel("https://a.example/{model}?api-version=v"));
        QVERIFY(namesModel("https://a.example/%7Bmodel%7D"));
        QVERIFY(!namesModel("https://a.example/model"));
    }
};

QTEST_GUILESS_MAIN(EndpointUrlTest)
#include "EndpointUrlTest.moc"
