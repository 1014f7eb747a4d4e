// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Methodologies.Yaml;

/// <summary>Says in Italian, and in terms of what people type, what the YAML parser says in English and in terms of its grammar.</summary>
internal static class YamlSyntaxMessages
{
    public const string Brackets = "Una parentesi quadra o graffa non si chiude, oppure fra due voci manca la virgola.";

    public const string TooDeep = "Troppi gruppi uno dentro l'altro.";

    public const string Tab = "Il rientro contiene una tabulazione: in YAML si usano solo spazi.";

    public const string Unknown = "Il testo non è YAML valido: controlla rientri, due punti e virgolette.";

    private static readonly (string Part, string Message)[] Messages =
    [
        (TooDeep, TooDeep),
        ("tab character", Tab),
        ("block scalar", "Un valore che comincia con «>» o «|» va fra virgolette, per esempio \">= 30 %\"."),
        ("cannot start any token", "Un valore non può cominciare con questo carattere: va fra virgolette."),
        ("invalid mapping", "Qui ci sono due punti di troppo o un rientro sbagliato: un valore che contiene «: » va fra virgolette."),
        ("expected '-' indicator", "Qui comincia una chiave, ma le righe precedenti allo stesso rientro sono voci di un elenco («- »)."),
        ("did not find expected key", "Qui si aspettava una chiave: il rientro non corrisponde a quello delle righe precedenti."),
        ("end of stream", "Le virgolette aperte qui non si chiudono."),
        ("wrong indentation", "Le virgolette aperte qui non si chiudono, oppure la riga che segue non è rientrata."),
        ("unknown escape", "Fra virgolette doppie la barra rovesciata ha un significato speciale: usa gli apici semplici."),
        (
            "sequence entries are not allowed",
            "Un elenco non può cominciare sulla riga della sua chiave: va a capo. Un valore che comincia con «- » va fra virgolette."
        ),
        ("could not find expected ':'", "Dopo una chiave mancano i due punti, oppure il testo su più righe non è rientrato."),
        ("node content", "Qui manca un valore, oppure una parentesi non si chiude."),
        ("flow", Brackets),
    ];

    public static string Of(string message)
    {
        foreach (var (part, italian) in Messages)
        {
            if (message.Contains(part, StringComparison.Ordinal))
            {
                return italian;
            }
        }

        return Unknown;
    }
}
