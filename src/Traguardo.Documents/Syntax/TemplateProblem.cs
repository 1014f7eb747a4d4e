// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Syntax;

/// <summary>Why a place of a template cannot be read, in Italian, without its line and without full stop. The reader adds the line and goes on.</summary>
internal sealed class TemplateProblem(string message) : Exception(message);
