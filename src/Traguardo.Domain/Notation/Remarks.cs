// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation;

/// <summary>What a person should see beside a reading that is sure: sentences for users.</summary>
internal static class Remarks
{
    public const string StrayDash = "Il trattino iniziale è stato letto come segno di elenco.";

    public const string Weight = "Il peso stampato nella cella non fa parte del valore.";

    public const string NoteMark = "Il richiamo di nota accanto al valore non è stato letto.";

    public const string MissingSu = "Manca «su» tra la parte e il totale.";

    public const string WholeFromSlash = "La barra è stata letta come «su».";

    public const string LastDayOfPeriod = "Del periodo indicato è stato preso l'ultimo giorno.";

    public const string AtLeastImplied = "«Almeno» è già nel significato di questa forma e non è ripetuto.";

    public const string YesFromDigit = "La cifra è stata letta come risposta: 1 è SI, 0 è NO.";

    public const string AboveWhole = "La parte supera il totale.";

    public const string DoublePercent = "Il segno % è stampato due volte.";

    public const string Plus = "Il segno + indica una variazione; è stato letto il solo valore.";

    public const string FromBounds = "Il minimo e il massimo sono stati letti come un intervallo.";

    public const string About = "Il valore è indicato come approssimativo.";

    public static string DecimalPoint(ReadOnlySpan<char> figure) =>
        $"In «{Reasons.Quote(figure)}» il punto è stato letto come virgola decimale.";

    public static string LeadingZero(ReadOnlySpan<char> figure) =>
        $"In «{Reasons.Quote(figure)}» lo zero iniziale non è stato considerato.";

    public static string UnusualOperator(ReadOnlySpan<char> printed, string canonical) =>
        $"L'operatore «{printed}» è stato letto «{canonical}».";

    public static string Adds(string text) => $"Il testo aggiunge: «{Reasons.Quote(text)}».";

    public static string Introduces(string text) => $"Il testo premette: «{Reasons.Quote(text)}».";

    public static string Year(int year) => $"L'anno non è stampato: è stato preso {year}.";

    public static string Labels(string text) =>
        $"Le cifre nel testo («{Reasons.Quote(text)}») sono state lette come riferimenti, non come valori.";
}
