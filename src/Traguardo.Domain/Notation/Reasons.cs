// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation;

/// <summary>Why a text is not read: sentences for users.</summary>
internal static class Reasons
{
    private const int LongestQuote = 80;

    public const string Superseded =
        "Nella cella ci sono due termini senza quantità: uno ha probabilmente sostituito l'altro; indicare quello in vigore.";

    public const string TwoValues =
        "Nella cella ci sono più valori e non è detto a che cosa si riferisce ciascuno; indicare un solo valore, oppure separare le parti con «;».";

    public const string SameNounTwice = "Nella cella ci sono due valori per la stessa cosa; indicare quello in vigore.";

    public const string DeferredAndMore =
        "Una parte del lavoro è rinviata e un'altra è richiesta; indicare il solo valore atteso che resta.";

    public const string LooksMeasured = "Il testo riporta un dato rilevato a una certa data, non un valore atteso.";

    public const string NotAnOperatorHere = "L'operatore non si adatta a questa forma di valore atteso.";

    public const string UpsideDownRange =
        "Il primo valore supera il secondo: non è chiaro se sia un intervallo o il passaggio da un valore all'altro.";

    public const string PassageOrRange = "Non è chiaro se «da ... a ...» sia un intervallo o il passaggio da un valore all'altro.";

    public const string RangeAsResult = "Il risultato è un intervallo, non un valore.";

    public const string BoundAsResult = "Il risultato è un limite («almeno», «al massimo»), non un valore.";

    public const string DashOrMinus = "Non è chiaro se il trattino sia un segno meno o un elenco.";

    public const string SumDiffers = "La somma delle parti non dà il totale stampato.";

    public const string SumWithoutTotal =
        "Ci sono più valori sommati con «+» ma manca il totale; indicare il totale oppure separare le parti con «;».";

    public const string DateOfWhat = "Il testo contiene una data, ma non è sicuro che sia quella del risultato; indicare la sola data.";

    public const string ManyStagesUnclear = "Ci sono più termini e non tutti hanno una quantità; indicare la quantità per ciascun termine.";

    public const string CountAndCadence =
        "Non è chiaro se la quantità valga in tutto o per ogni periodo; scrivere per esempio «1 report a trimestre».";

    public const string YesAndText = "Dopo «SI» c'è altro testo senza parentesi; non è sicuro che sia una risposta.";

    public const string UnitNotValue = "«SI/NO» indica l'unità di misura, non un valore.";

    public const string MinutesOrMinimum = "«min» può voler dire minuti o minimo.";

    public const string Years = "Le cifre sembrano anni, non valori.";

    public const string OneYear =
        "La cifra può essere un anno o un valore; per un valore indicare l'unità, oppure il punto delle migliaia.";

    public const string NoFigure = "Il testo chiede una quantità ma manca un valore in cifre.";

    public const string Ratio =
        "Non è chiaro se la barra indichi una data, un rapporto o una parte di un totale; scrivere per esempio «3 su 8».";

    public const string PartAboveWhole = "La parte supera il totale.";

    public const string NegativePart = "La parte di un totale non può essere negativa.";

    public const string ZeroWhole = "Il totale è zero.";

    public const string Combined = "La combinazione di queste indicazioni non ha una forma prevista; separare le parti con «;».";

    public const string TermOfWhat = "Non è chiaro se il termine sia quello del lavoro o quello delle cose di cui si parla.";

    public const string SharedTerm = "Non è chiaro se il termine valga per tutte le parti; separarle con «;» e ripeterlo per ciascuna.";

    public const string ManyReadings = "Il testo si presta a più di una lettura.";

    public const string EqualsOnly = "Il solo segno «=» non dice quale sia il valore atteso.";

    public const string NoMeaning = "Il testo non contiene né parole né cifre.";

    public const string Changed = "Il testo dice che il valore è stato modificato; indicare il solo valore in vigore.";

    public static string Turned(ReadOnlySpan<char> words) => $"Le parole «{Quote(words)}» cambiano il senso del valore che accompagnano.";

    public static string Multiplier(ReadOnlySpan<char> figure) => $"«{Quote(figure)}»: scrivere il numero per esteso, in cifre.";

    public static string Misread(ReadOnlySpan<char> word) => $"«{Quote(word)}» può essere un numero letto male.";

    public static string NotANumber(ReadOnlySpan<char> figure) =>
        $"«{Quote(figure)}» non è un numero scritto con punti per le migliaia e virgola per i decimali.";

    public static string EnglishNumber(ReadOnlySpan<char> figure) =>
        $"«{Quote(figure)}» sembra scritto all'inglese (virgola per le migliaia, punto per i decimali).";

    public static string LeadingZeros(ReadOnlySpan<char> figure) =>
        $"«{Quote(figure)}» comincia con zero: può essere un codice o un numero troncato.";

    public static string TooManyDigits(ReadOnlySpan<char> figure) => $"«{Quote(figure)}» ha troppe cifre.";

    public static string NoSuchDay(ReadOnlySpan<char> date) => $"La data «{Quote(date)}» non esiste.";

    public static string UnsureDate(ReadOnlySpan<char> date) => $"La data «{Quote(date)}» non è sicura.";

    public static string NotADate(ReadOnlySpan<char> text) => $"«{Quote(text)}» non è una data.";

    public static string Figures(ReadOnlySpan<char> text) => $"Il testo contiene cifre che nessuna regola spiega: «{Quote(text)}».";

    public static string Rest(ReadOnlySpan<char> text) => $"Dopo il valore resta del testo con cifre non spiegate: «{Quote(text)}».";

    public static string Contradiction(ReadOnlySpan<char> text) => $"Il testo dà due indicazioni in contrasto: «{Quote(text)}».";

    public static string Ordinal(ReadOnlySpan<char> text) => $"«{Quote(text)}» è un ordinale o una sigla, non una quantità.";

    internal static string Quote(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestQuote)
        {
            return text.ToString();
        }

        var cut = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return string.Concat(text[..cut], "...");
    }
}
