// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Reading;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Part">Path of its part in the archive.</param>
internal readonly record struct SheetPart(string Name, string Part);

/// <summary>What a workbook consists of, found through its relationships.</summary>
internal sealed class WorkbookParts
{
    private WorkbookParts(IReadOnlyList<SheetPart> sheets, bool is1904, SharedStrings strings, CellFormats formats)
    {
        Sheets = sheets;
        Is1904 = is1904;
        Strings = strings;
        Formats = formats;
    }

    public IReadOnlyList<SheetPart> Sheets { get; }

    /// <summary>True when days are counted from 1904.</summary>
    public bool Is1904 { get; }

    public SharedStrings Strings { get; }

    public CellFormats Formats { get; }

    /// <summary>Characters that its cells may still have.</summary>
    public Budget Characters { get; } = new(DossierLimits.WorkbookCharacters);

    /// <exception cref="WorkbookRefusedException">The archive is no workbook.</exception>
    public static WorkbookParts Read(WorkbookArchive archive)
    {
        var workbook = Relationships(archive, "").FirstOrDefault(part => part.Type == "officeDocument").Target;
        if (workbook is null || !archive.Has(workbook))
        {
            throw archive.Has("mimetype")
                ? new WorkbookRefusedException("il file non è una cartella di lavoro .xlsx (forse è .ods): salvarlo come .xlsx")
                : WorkbookRefusedException.Damaged();
        }

        if (workbook.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new WorkbookRefusedException("il file è nel formato binario .xlsb: salvarlo come cartella di lavoro .xlsx");
        }

        var parts = Relationships(archive, workbook).ToList();
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!parts.TrueForAll(part => targets.TryAdd(part.Id, part.Target)))
        {
            throw WorkbookRefusedException.Damaged();
        }

        var (sheets, is1904) = Sheet(archive, workbook, targets);
        using var strings = TargetOf(parts, "sharedStrings") is { } texts ? archive.Xml(texts) : null;
        using var styles = TargetOf(parts, "styles") is { } looks ? archive.SmallXml(looks) : null;
        return new WorkbookParts(sheets, is1904, SharedStrings.Read(strings), CellFormats.Read(styles));
    }

    private static string? TargetOf(List<(string Id, string Type, string Target)> parts, string type) =>
        parts.Find(part => part.Type == type).Target;

    private static (List<SheetPart> Sheets, bool Is1904) Sheet(WorkbookArchive archive, string workbook, Dictionary<string, string> targets)
    {
        var sheets = new List<SheetPart>();
        var is1904 = false;
        using var xml = archive.SmallXml(workbook)!;
        while (xml.Read())
        {
            if (xml.Start == "workbookPr")
            {
                is1904 = xml["date1904"] is "1" or "true";
            }
            else if (xml.Start == "sheet")
            {
                if (sheets.Count == DossierLimits.WorkbookSheets)
                {
                    throw new WorkbookRefusedException(
                        $"la cartella di lavoro ha troppi fogli: il limite è {DossierLimits.WorkbookSheets}"
                    );
                }

                var (name, id) = (xml["name"] ?? "", xml.RelationshipId);
                sheets.Add(
                    new SheetPart(
                        name,
                        id is not null && targets.TryGetValue(id, out var part) ? part : throw WorkbookRefusedException.Damaged()
                    )
                );
            }
        }

        return (sheets, is1904);
    }

    private static IEnumerable<(string Id, string Type, string Target)> Relationships(WorkbookArchive archive, string source)
    {
        var slash = source.LastIndexOf('/');
        var folder = slash < 0 ? "" : source[..(slash + 1)];
        using var xml = archive.SmallXml($"{folder}_rels/{source[(slash + 1)..]}.rels");
        while (xml is not null && xml.Read())
        {
            if (xml.Start == "Relationship" && xml["TargetMode"] != "External")
            {
                var type = xml["Type"] ?? "";
                yield return (xml["Id"] ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, xml["Target"] ?? ""));
            }
        }
    }

    /// <summary>A target as a path in the archive: it names an entry of the zip and nothing else, so that no path leads out of it.</summary>
    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
