// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Words that say how far a work has come, that there is no figure, or that none was asked for.</summary>
public sealed class StateWordTests
{
    [Theory]
    [InlineData(WorkProgress.Started, "avvio|inizio attività|avviata|iniziata|intrapresa|cominciata|è stata ancora avviata")]
    [InlineData(WorkProgress.Suspended, "sospensione|sospesa|interrotta|bloccato")]
    [InlineData(WorkProgress.Deferred, "rinvio|differimento|slittamento|posticipo|rinviata|differito|posticipata|slittato|rimandato")]
    [InlineData(
        WorkProgress.InProgress,
        "in corso|in fase finale|in itinere|in lavorazione|in via di definizione|in attuazione|in svolgimento|in progress|in esecuzione|in elaborazione|in realizzazione|in definizione"
    )]
    [InlineData(WorkProgress.InProgress, "attività in corso di avvio|la nuova attività in corso|in corso e conclusa")]
    [InlineData(WorkProgress.Waiting, "in attesa|in attesa di approvazione|in attesa e conclusa")]
    [InlineData(WorkProgress.NotStarted, "da avviare|da iniziare|da inviare|non ancora attivato|attività non avviata|attività non ancora")]
    [InlineData(
        WorkProgress.MeasuredLater,
        "rilevazione al 31/12|misurazione a fine anno|rilevazioni entro dicembre|rilevazione prevista|rilevazione fine anno"
    )]
    [InlineData(
        WorkProgress.MeasuredLater,
        "da quantificare|da rilevare|da misurare|da calcolare|da rilevarsi|da quantificarsi|verrà rilevato|verranno misurati|sarà calcolato|saranno disponibili|sarà reso noto"
    )]
    [InlineData(WorkProgress.MeasuredLater, "disponibile a fine anno|Dato disponibile al 31/12|dati disponibili entro dicembre")]
    [InlineData(
        WorkProgress.Done,
        "realizzato|completata|concluso|approvata|predisposti|pubblicate|acquistato|installati|effettuata|svolto|adottata|raggiunto|conseguita|ultimato|terminati|eseguita|stipulato|sottoscritta"
    )]
    [InlineData(
        WorkProgress.Done,
        "attivato|erogata|redatto|trasmessa|inviato|organizzata|attuato|espletata|affidato|stilata|consegnato|aggiornata|inaugurato|emanata|presentato|fatta|si è conclusa|rilevazione fatta"
    )]
    [InlineData(WorkProgress.Done, "Evento aziendale nuovo realizzato")]
    public void Each_state_has_its_words(WorkProgress progress, string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal(new ProgressValue(progress, text), Value(text));
        }
    }

    [Theory]
    [InlineData("da fare|da studiare|da|rilevazione|rilevato e verrà|il dato disponibile|dato disponibile|Il dato disponibile a fine anno")]
    [InlineData("in casa|in|fase|corso|l'attività regionale nuova in corso|Evento aziendale nuovo molto realizzato|stato")]
    [InlineData("conclusa; avviata|Conclusa. Poi altro|conclusa e rinviata|avviata e conclusa|non conforme")]
    [InlineData("il nuovo bando regionale non è stato pubblicato|n/x")]
    public void Other_words_are_left_to_a_person(string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal(new TextValue(text), Value(text));
        }
    }

    [Theory]
    [InlineData("mancata consegna|mancato invio|non affidato|non è stato affidato|il bando non è stato pubblicato|non si è concluso")]
    public void What_was_not_done_is_said_in_many_words(string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal(new NotDoneValue(text), Value(text));
        }
    }

    [Theory]
    [InlineData("nd|na|np|nc|n/d|n/a|> nd|~ nd|N.D.|nd vedi nota")]
    [InlineData("non disponibile|non presente|non previsto|dato non rilevabile|dato non rilevato|non pervenuto|non misurabile")]
    [InlineData("non quantificabile|non applicabile|non è disponibile")]
    public void That_there_is_no_figure_is_said_in_many_words(string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal(new NotAvailableValue(text), Value(text));
        }
    }

    [Theory]
    [InlineData("nd|na|np|nc|n/d|n/a|N/D|> nd|~ nd|//|--")]
    [InlineData("da definire|da definirsi|da individuare|nessun target|nessuno obiettivo|nessun valore")]
    [InlineData("non previsto|non è previsto|target non previsto|il target non è previsto|non presente|non disponibile|non definito")]
    [InlineData("non previsto un target|non previsto alcun valore|non previsto target|non previsto per il semestre|non previsto (vedi)")]
    [InlineData("non previsto nel semestre|non prevede target|non prevede un target|non prevede un valore")]
    public void That_no_target_is_set_is_said_in_many_words(string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal(new NoTarget(text), Target(text));
        }
    }

    [Theory]
    [InlineData("n/x|n/d vedi|n-d|da definire meglio|da fare|nessun evento|questo anno il target non previsto")]
    [InlineData("non previsto dal piano|non prevede un evento|non fissato|il non previsto dal piano")]
    public void Words_that_only_resemble_them_are_a_milestone(string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal(new MilestoneTarget(text), Target(text));
        }
    }

    [Theory]
    [InlineData("nd 5")]
    [InlineData("non previsto 5")]
    public void A_figure_beside_them_makes_them_unsure(string text) => Assert.IsType<UnreadableTarget>(Target(text));
}
