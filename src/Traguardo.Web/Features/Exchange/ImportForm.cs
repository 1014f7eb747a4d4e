// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Methodologies.Storing;

namespace Traguardo.Web.Features.Exchange;

/// <summary>The form that sends a file to import.</summary>
internal static class ImportForm
{
    public const string FileField = "file";
    public const string MethodologyField = "metodologia";

    private const int LongestName = 150;

    /// <summary>What was sent; null, with errors, when it is not what the form asks for.</summary>
    public static async Task<ImportUpload?> ReadAsync(IFormCollection form, FieldErrors errors, CancellationToken cancellation)
    {
        var (file, methodology) = (form.Files.GetFile(FileField), form.Files.GetFile(MethodologyField));
        if (file is null || file.Length == 0)
        {
            errors.Add(
                FileField,
                file is { FileName.Length: > 0 } ? "Il file scelto è vuoto." : "Scegliere il file da importare: .xlsx, .json o .zip."
            );
        }
        else if (file.Length > ExchangeEndpoints.LargestFileMegabytes * 1024L * 1024L)
        {
            errors.Add(FileField, $"Il file supera il limite di {ExchangeEndpoints.LargestFileMegabytes} MB.");
        }

        if (methodology is { Length: > MethodologyUpload.LargestFile })
        {
            errors.Add(MethodologyField, "Il file è troppo grande per essere una metodologia: il limite è 1 MB.");
        }

        if (!errors.IsEmpty)
        {
            return null;
        }

        using var content = new MemoryStream((int)file!.Length);
        await file.CopyToAsync(content, cancellation);
        return new ImportUpload(
            NameOf(file, "file"),
            content.ToArray(),
            methodology is { Length: > 0 }
                ? new MethodologyFile(
                    NameOf(methodology, "metodologia.yaml"),
                    await MethodologyUpload.TextOfAsync(methodology, cancellation)
                )
                : null
        );
    }

    /// <summary>The name of a file without the folders that some browsers send with it, and without what no name of a file has.</summary>
    private static string NameOf(IFormFile file, string usual)
    {
        var name = string.Concat(file.FileName.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))).Trim();
        return name.Length == 0 ? usual
            : name.Length <= LongestName ? name
            : name[^LongestName..];
    }
}
