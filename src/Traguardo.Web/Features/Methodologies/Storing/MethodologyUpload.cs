// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Web.Features.Methodologies.Storing;

/// <summary>Reads the file of a methodology that somebody sends.</summary>
internal static class MethodologyUpload
{
    /// <summary>Largest file, in bytes: the reader refuses larger ones as well.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>
    /// The text of a file. What is not UTF-8 becomes the replacement character, which no methodology has: the reader says where. So does the character
    /// zero, which a database does not take.
    /// </summary>
    public static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace('\0', '\uFFFD');

    /// <summary>The text of a file of a form.</summary>
    public static async Task<string> TextOfAsync(IFormFile file, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return TextOf(content.ToArray());
    }
}
