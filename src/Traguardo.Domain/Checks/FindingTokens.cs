// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Checks;

/// <summary>The words of findings.</summary>
public static class FindingTokens
{
    public static Tokens<Severity> Severities { get; } =
        new(
            new(Severity.Notice, "segnalazione", "notice", "segnalazione"),
            new(Severity.Warning, "avviso", "warning", "avviso"),
            new(Severity.Error, "errore", "error", "errore")
        );
}
