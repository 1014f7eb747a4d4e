// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Audit;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Register;

/// <summary>The page of the register.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Query">What is looked for.</param>
/// <param name="Older">Number before which older entries stand; null when there are none.</param>
public sealed record RegisterModel(
    PageFrame Frame,
    string Href,
    RegisterQuery Query,
    FieldErrors Errors,
    RegisterChoices Choices,
    IReadOnlyList<GroupFace> Groups,
    long? Older
);

/// <summary>What can be chosen in the filter.</summary>
public sealed record RegisterChoices(IReadOnlyList<Choice> Cycles, IReadOnlyList<Choice> Accounts, IReadOnlyList<Choice> Subjects);

/// <summary>The page of the register's check.</summary>
public sealed record CheckModel(PageFrame Frame, string Href, RegisterCheck Check);

/// <summary>Changes that were stored together, as the page shows them.</summary>
/// <param name="First">Number of the first.</param>
/// <param name="Last">Number of the last.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Lines">The first of them.</param>
public sealed record GroupFace(long First, long Last, DateTimeOffset At, string Who, int Count, IReadOnlyList<EntryFace> Lines)
{
    internal static GroupFace Of(RegisterGroup group, EntryReader reader) =>
        new(
            group.Head.Sequence,
            group.Last,
            group.Head.At,
            reader.WhoOf(group.Head),
            group.Count,
            [.. group.Entries.Select(reader.FaceOf)]
        );
}

/// <summary>A change, as the page shows it.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Cycle">Title of the cycle; null when it is of none.</param>
/// <param name="Action">What was done to the row, as a word.</param>
/// <param name="Line">What it says.</param>
public sealed record EntryFace(long Sequence, string? Cycle, string Action, RegisterLine Line);

/// <summary>Reads entries with the names of what they point to.</summary>
internal sealed record EntryReader(
    RegisterWords Words,
    IReadOnlyDictionary<long, string> Accounts,
    IReadOnlyDictionary<long, string> Cycles
)
{
    public string WhoOf(RegisterEntry entry) =>
        entry.AccountId is not { } account ? "Il programma" : Accounts.GetValueOrDefault(account) ?? $"Account {account}";

    public string? CycleOf(RegisterEntry entry) => entry.CycleId is { } cycle ? Cycles.GetValueOrDefault(cycle) : null;

    public EntryFace FaceOf(RegisterEntry entry) => new(entry.Sequence, CycleOf(entry), WordOf(entry.Action), Words.Of(entry));

    public static string WordOf(RegisterAction action) =>
        action switch
        {
            RegisterAction.Added => "aggiunta",
            RegisterAction.Changed => "cambiata",
            RegisterAction.Removed => "tolta",
        };
}
