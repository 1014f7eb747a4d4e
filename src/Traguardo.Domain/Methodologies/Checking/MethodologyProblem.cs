// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>A reason why a methodology cannot be used.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong, in Italian, for users.</param>
/// <param name="Found">What is there; null when nothing is.</param>
/// <param name="Expected">What should be; null when the message says it.</param>
public sealed record MethodologyProblem(MethodologyPath Place, string Message, string? Found = null, string? Expected = null);
