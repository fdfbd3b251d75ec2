// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace gatehouse {

/// What all tables of ours have in common: they are for reading, a row is chosen as a whole, Tab leaves them, texts begin where their
/// headings do, and a text that is too long keeps its beginning and its end.
void makePlain(QTableView &table);

} // namespace gatehouse
