// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrich/PromptSections.h"

#include <QtTest/QtTest>

using namespace gatehouse;

namespace {
/// The letter of each section's kind before its text.
QString shown(const std::vector<PromptSection> &sections)
{
    QString text;
    for (const PromptSection &section : sections)
        text += QStringLiteral("AKO").at(static_cast<int>(section.kind)) + QStringLiteral("[") +
                QString::fromUtf8(section.text.data(), static_cast<int>(section.text.size())) + QStringLiteral("]");
    return text.replace(u'\n', u'|');
}
} // namespace

class PromptSectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKindsAreTold_data()
    {
        QTest::addColumn<QByteArray>("block");
        QTest::addColumn<QString>("sections");
        const auto row = [](const char *name, const char *block, const char *sections) {
            QTest::newRow(name) << QByteArray(block) << QString::fromUtf8(sections);
        };
        row("nothing", "", "");
        row("plain text", "You are an agent.\nBe good.", "O[You are an agent.|Be good.]");
        row("a section goes", "a\n# Tone and style\nb\n# System\nc", "O[a|]A[# Tone and style|b|]O[# System|c]");
        row("with what stands below it", "# Doing tasks\na\n## More\nb\n# System\nc", "A[# Doing tasks|a|## More|b|]O[# System|c]");
        row("neighbours go together", "# Doing tasks\na\n# Using your tools\nb\n", "A[# Doing tasks|a|# Using your tools|b|]");
        row("at another level, in other letters", "## OUTPUT EFFICIENCY ##\na\n## x\nb", "A[## OUTPUT EFFICIENCY ##|a|]O[## x|b]");
        row("bold and with a colon", "# **Tone and style**:\na", "A[# **Tone and style**:|a]");
        row("a heading that only begins so", "# Tone and style of comments\na", "O[# Tone and style of comments|a]");
        row("no heading without a space", "#Tone and style\na", "O[#Tone and style|a]");
        row("no heading in a fence", "```sh\n# Tone and style\n```\n# auto memory\na", "O[```sh|# Tone and style|```|]A[# auto memory|a]");
        row("all of them",
            "# Tone and style\n# Output efficiency\n# Doing tasks\n# Executing actions with care\n# Using your tools\n# auto memory\n# "
            "VSCode Extension "
            "Context\n",
            "A[# Tone and style|# Output efficiency|# Doing tasks|# Executing actions with care|# Using your tools|# auto memory|# VSCode "
            "Extension "
            "Context|]");
        row("carriage returns", "# Doing tasks\r\na\r\n# System\r\nb", "A[# Doing tasks\r|a\r|]O[# System\r|b]");

        row("the environment stays", "# Doing tasks\na\n# Environment\nb\n## more\nc\n# System\nd",
            "A[# Doing tasks|a|]K[# Environment|b|## more|c|]O[# System|d]");
        row("the language stays", "# Language\nGerman", "K[# Language|German]");
        row("the output style stays, the advice goes", "# Output Style: short\na\n# Output efficiency\nb",
            "K[# Output Style: short|a|]A[# Output efficiency|b]");
        row("tools of MCP servers stay", "# MCP Server Instructions\n## files\na\n# Doing tasks\nb",
            "K[# MCP Server Instructions|## files|a|]A[# Doing tasks|b]");
        row("memories stay inside of the advice", "# auto memory\na\n## How to\nb\n## MEMORY.md\nc\n### more\nd\n## Types\ne\n# x\nf",
            "A[# auto memory|a|## How to|b|]K[## MEMORY.md|c|### more|d|]A[## Types|e|]O[# x|f]");
        row("the user's files, with headings of their own",
            "a\nContents of /p/CLAUDE.md (project instructions):\n# Tone and style\nb\n<system-reminder>c</system-reminder>",
            "O[a|]K[Contents of /p/CLAUDE.md (project instructions):|# Tone and style|b|<system-reminder>c</system-reminder>]");
        row("the user's files under their heading", "# claudeMd\na\n# Doing tasks\nb", "K[# claudeMd|a|# Doing tasks|b]");

        row("a reminder goes", "a\n<system-reminder>b\n# x\nc</system-reminder>\nd",
            "O[a|]A[<system-reminder>b|# x|c</system-reminder>]O[|d]");
        row("a reminder in a line", "a <system-reminder>b</system-reminder> c", "O[a ]A[<system-reminder>b</system-reminder>]O[ c]");
        row("two in a line", "<system-reminder>a</system-reminder><system-reminder>b</system-reminder>c",
            "A[<system-reminder>a</system-reminder><system-reminder>b</system-reminder>]O[c]");
        row("a reminder with the user's words stays", "<system-reminder>\n# claudeMd\na\n</system-reminder>\n",
            "K[<system-reminder>|# claudeMd|a|</system-reminder>]O[|]");
        row("a reminder that never ends is text", "<system-reminder>\na", "O[<system-reminder>|a]");
        row("the environment in a tag", "a\n<env>\nb\n</env>\nc", "O[a|]K[<env>|b|</env>]O[|c]");
        row("a tag inside of advice", "# Doing tasks\na\n<env>b</env>\nc\n# x", "A[# Doing tasks|a|]K[<env>b</env>]A[|c|]O[# x]");
    }
    void theKindsAreTold()
    {
        QFETCH(QByteArray, block);
        QFETCH(QString, sections);
        QCOMPARE(shown(promptSections({block.constData(), static_cast<std::size_t>(block.size())})), sections);
    }

    void everyByteIsInOneSection()
    {
        const std::string block =
            "a\n# auto memory\n## MEMORY.md\nb\n### c\n## d\n<env>e</env>\n```\n# f\n```\n<system-reminder>g</system-reminder>\n"
            "# Environment\nh\n# i\nContents of /p/AGENTS.md\n# j\n";
        for (std::size_t length = 0; length <= block.size(); ++length) {
            const std::string_view cut = std::string_view(block).substr(0, length);
            std::string all;
            for (const PromptSection &section : promptSections(cut))
                all += section.text;
            QCOMPARE(all, std::string(cut));
        }
    }
};

QTEST_GUILESS_MAIN(PromptSectionsTest)
#include "PromptSectionsTest.moc"
