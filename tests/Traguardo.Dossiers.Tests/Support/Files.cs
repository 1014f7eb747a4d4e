// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.Support;

/// <summary>Dossiers to bytes and back, without the domain's checks unless asked for.</summary>
internal static class Files
{
    public static DossierReader Unchecked { get; } = new(_ => []);

    public static byte[] Json(CycleDossier dossier)
    {
        using var stream = new MemoryStream();
        DossierWriter.WriteJson(dossier, stream);
        return stream.ToArray();
    }

    public static DossierReading FromJson(byte[] json) => Unchecked.Read(new MemoryStream(json), "dossier.json");

    public static DossierReading FromJson(string json) => FromJson(Encoding.UTF8.GetBytes(json));

    public static byte[] Workbook(CycleDossier dossier)
    {
        using var stream = new MemoryStream();
        DossierWriter.WriteWorkbook(dossier, stream);
        return stream.ToArray();
    }

    public static DossierReading FromWorkbook(byte[] workbook) => Unchecked.Read(new MemoryStream(workbook), "dossier.xlsx");

    public static DossierReading FromFolder(IReadOnlyDictionary<string, byte[]> files) => Unchecked.ReadFiles("cartella", files);

    /// <summary>The dossier, or a failure that shows the errors.</summary>
    public static CycleDossier Dossier(this DossierReading reading)
    {
        Assert.True(reading.Succeeded, string.Join('\n', reading.Errors));
        return reading.Dossier!;
    }
}
