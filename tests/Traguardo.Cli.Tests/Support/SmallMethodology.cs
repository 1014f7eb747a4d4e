// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Cli.Tests.Support;

/// <summary>The methodology of the small cycle: proportional scores, a blend, classes, weights that must close, and worked examples.</summary>
internal static class SmallMethodology
{
    public const string Yaml = """
        # SPDX-License-Identifier: AGPL-3.0-or-later
        id: prova
        titolo: Metodologia di prova
        fonte:
          documento: Sistema di prova
          natura: dichiarata
        convenzioni:
          numero-senza-operatore: secondo-direzione
          contrasto-operatore-direzione: non-valutare
        indicatori:
          - id: proporzionale
            titolo: Rapporto con il target
            fonte:
              natura: dichiarata
            quando:
              target: [almeno, piu-di, al-massimo, meno-di, esatto]
            punteggio:
              tipo: rapporto
              pieno-se-raggiunto: si
              target-zero: raggiunto-o-no
              target-negativo: scostamento-relativo
            massimo: 100
            minimo: 0
            esempi:
              - target: ">= 20"
                consuntivo: "12"
                punteggio: 60,00
          - id: altri
            titolo: Ogni altro target
            fonte:
              natura: dichiarata
            punteggio:
              tipo: raggiunto-o-no
        livelli:
          - id: operativo
            titolo: Obiettivo operativo
            fonte:
              natura: dichiarata
            livello: Obiettivo operativo
            componenti:
              - di: indicatori-propri
                media: pesata
            scala-di-giudizio: classi
            esempi:
              - parti: 60 x 20; 100 x 80
                punteggio: 92,00
          - id: strategico
            titolo: Obiettivo strategico
            fonte:
              natura: dichiarata
            livello: Obiettivo strategico
            componenti:
              - di: figli
                media: pesata
            arrotondamento:
              modo: meta-in-su
              decimali: 1
              quando: nel-calcolo
        performance-di-ente:
          id: ente
          titolo: Ente
          fonte:
            natura: dichiarata
          componenti:
            - di: figli
              media: pesata
        unita:
          - id: unita
            titolo: Unità
            fonte:
              natura: dichiarata
            componenti:
              - di: obiettivi
                media: semplice
        viste:
          - id: media
            titolo: Media
            fonte:
              natura: dichiarata
            componenti:
              - di: selezione
                media: semplice
        schede:
          - id: scheda
            titolo: Scheda
            fonte:
              natura: dichiarata
            componenti:
              - di: voci
                media: pesata
        scale-di-giudizio:
          - id: classi
            titolo: Classi
            fonte:
              natura: dichiarata
            grandezza: punteggio
            classi:
              - nome: Non raggiunto
                a: 70
                semaforo: rosso
              - nome: Raggiunto
                da: 70
                semaforo: verde
            esempi:
              - punteggio: 70
                classe: Raggiunto
        somma-dei-pesi:
          - di: indicatori
            totale: 100
            vincolante: si
          - di: obiettivi
            totale: 100
            vincolante: si

        """;
}
