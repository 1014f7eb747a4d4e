// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Documents.Making;

/// <summary>Which document a job is to make.</summary>
/// <param name="Cycle">Name of the cycle in addresses.</param>
/// <param name="CyclePath">Address of the cycle.</param>
/// <param name="Template">Name of the template.</param>
/// <param name="Day">The day to look at; null for the cycle's usual one.</param>
internal sealed record DocumentOrder(string Cycle, string CyclePath, string Template, DateOnly? Day);
