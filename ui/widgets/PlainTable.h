// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace gatehouse {

/// What all tables of ours have in common: they are for reading, a row is chosen as a whole, Tab leaves them, and texts begin where their
/// headings do.
void makePlain(QTableView &table);

/// For names that differ at their ends: one that is too long keeps its beginning and its end.
void elideInTheMiddle(QTableView &table, int column);

} // namespace gatehouse
