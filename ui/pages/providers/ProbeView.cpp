// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProbeView.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/LineIcon.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

using State = ProbeStep::State;

QString wordOf(State state, bool finished)
{
    switch (state) {
    case State::Pending:
        return finished ? ProbeView::tr("not reached") : ProbeView::tr("waiting");
    case State::Running:
        return ProbeView::tr("testing…");
    case State::Passed:
        return ProbeView::tr("passed");
    case State::Failed:
        return ProbeView::tr("failed");
    case State::Skipped:
        return ProbeView::tr("left out");
    }
    return {};
}

void embolden(QLabel *label, bool bold)
{
    QFont font = label->font();
    font.setBold(bold);
    label->setFont(font);
}

} // namespace

ProbeView::ProbeView(QWidget *parent) : QGroupBox(tr("Test"), parent)
{
    m_test = new QPushButton(lineIcon(LineIcon::Test), tr("&Test"));
    m_test->setObjectName(QStringLiteral("test"));
    m_test->setAutoDefault(false);
    m_test->setToolTip(tr("Test the connection, the key and an answer (F5). It costs a token or two."));
    m_summary = sentenceLabel(QStringLiteral("testSummary"), tr("Outcome of the test"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_test, 0, Qt::AlignTop);
    line->addWidget(m_summary, 1);

    m_table = new QWidget;
    m_table->setObjectName(QStringLiteral("testSteps"));
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(2, 1);
    for (const auto kind : {ProbeStep::Kind::Name, ProbeStep::Kind::Connection, ProbeStep::Kind::Tls, ProbeStep::Kind::Key,
                            ProbeStep::Kind::Models, ProbeStep::Kind::Answer})
        m_rows.push_back(addRow(grid, kind));
    auto *column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_table);
    connect(m_test, &QPushButton::clicked, this, &ProbeView::testWanted);
    display(nullptr, false);
}

ProbeView::Row ProbeView::addRow(QGridLayout *grid, ProbeStep::Kind kind)
{
    const int place = static_cast<int>(kind) * 2;
    const QString name = stepName(kind);
    Row row{new QLabel(name), new QLabel, new QLabel,
            sentenceLabel(QStringLiteral("step%1").arg(static_cast<int>(kind)), tr("%1: what was found").arg(name))};
    row.state->setObjectName(QStringLiteral("stepState%1").arg(static_cast<int>(kind)));
    grid->addWidget(row.name, place, 0);
    grid->addWidget(row.state, place, 1);
    grid->addWidget(row.time, place, 2);
    grid->addWidget(row.sentence, place + 1, 1, 1, 2);
    row.sentence->hide();
    return row;
}

void ProbeView::display(const ProbeReport *report, bool running)
{
    m_table->setVisible(report && !report->steps.empty());
    if (!report) {
        m_summary->setText(tr("Not tested yet."));
        return;
    }
    // What failed is told once, in the line above the steps, which a screen reader says.
    const ProbeStep *failed = report->failure();
    announce(m_summary, running  ? tr("Testing…")
                        : failed ? tr("Failed at the step “%1”: %2").arg(stepName(failed->kind), failed->sentence)
                                 : summary(*report));
    for (std::size_t i = 0; i < m_rows.size() && i < report->steps.size(); ++i) {
        const ProbeStep &step = report->steps[i];
        const Row &row = m_rows[i];
        row.state->setText(wordOf(step.state, report->finished));
        embolden(row.state, step.state == State::Failed);
        row.time->setText(step.state == State::Passed ? tr("%1 ms").arg(step.took.count()) : QString());
        const QString sentence = step.state == State::Failed ? QString() : step.sentence;
        row.sentence->setText(sentence);
        row.sentence->setVisible(!sentence.isEmpty());
        row.state->setAccessibleName(tr("%1: %2").arg(stepName(step.kind), row.state->text()));
    }
}

} // namespace gatehouse
