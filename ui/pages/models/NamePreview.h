// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/Gateway.h"

#include <QtWidgets/QGroupBox>

#include <vector>

class QLabel;

namespace gatehouse {

class LineList;

/// What the clients' menus will list: Claude Desktop takes few names, and only some; Claude Code all that look like Claude's.
class NamePreview : public QGroupBox
{
    Q_OBJECT
public:
    static constexpr int mostInClaudeDesktop = 5;

    explicit NamePreview(QWidget *parent = nullptr);

    void setModels(const std::vector<Gateway::ListedModel> &models);

private:
    LineList *m_desktop;
    LineList *m_code;
    QLabel *m_note;
};

} // namespace gatehouse
