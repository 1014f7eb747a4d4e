// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Formulas;

/// <summary>A parsed decimal expression over named quantities: never compiled, never run as code.</summary>
public sealed record Formula(string Text);
