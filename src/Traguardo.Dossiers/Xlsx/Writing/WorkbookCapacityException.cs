// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>A dossier that no workbook can hold: Excel's cells take 32.767 characters and would lose the rest.</summary>
/// <param name="message">What does not fit, and where, in Italian.</param>
public sealed class WorkbookCapacityException(string message) : Exception(message);
