// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Backup;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Administration;

/// <summary>The page of a body's administration.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Typed">The data as they were typed.</param>
public sealed record AdministrationModel(
    PageFrame Frame,
    string Href,
    StoredBody Body,
    BodyForm Typed,
    IReadOnlyList<AdministrationCycle> Cycles,
    BodySize Size,
    FieldErrors Errors
);

/// <summary>A cycle with how much it holds.</summary>
public sealed record AdministrationCycle(CycleRow Row, string Href, CycleSize Size);

/// <summary>The page of the installation.</summary>
/// <param name="Typed">The form of a new body, as it was typed.</param>
/// <param name="ShowsRegisters">True when every register was checked.</param>
public sealed record InstallationModel(
    PageFrame Frame,
    IReadOnlyList<InstalledBody> Bodies,
    DatabaseState Database,
    IReadOnlyList<BackupLogEntry> Backups,
    NewBodyForm Typed,
    bool ShowsRegisters,
    FieldErrors Errors
);

/// <summary>A body of the installation.</summary>
/// <param name="Cycles">How many cycles it has.</param>
/// <param name="Entries">Entries of its register.</param>
/// <param name="FirstBroken">The first entry of the register that does not follow from the one before it; null when it is whole, or was not checked.</param>
public sealed record InstalledBody(StoredBody Body, int Cycles, long Entries, long? FirstBroken);
