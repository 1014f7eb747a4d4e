// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Net.Http.Headers;
using Traguardo.Web.Access;

namespace Traguardo.Web.Assets;

/// <summary>Serves the files of <see cref="AssetFiles"/>.</summary>
internal static class AssetEndpoints
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(AssetFiles.Root + "{hash}/{**path:minlength(1)}", [HttpMethods.Get, HttpMethods.Head], Serve).IsPublic();

    private static IResult Serve(string hash, string path, AssetFiles assets, HttpContext context)
    {
        if (assets.Find(path) is not { } file)
        {
            return Results.NotFound();
        }

        var (bytes, encoding) = Choose(file, context.Request);
        var headers = context.Response.Headers;
        // A page of an older or newer version, from another node or from before an update: it gets what there is, and keeps nothing
        headers.CacheControl = hash == assets.Hash ? ForEver : "no-store";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return Results.Bytes(bytes, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Tag}{encoding}\""));
    }

    private static (byte[] Bytes, string? Encoding) Choose(AssetFile file, HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        if (Accepts(accepted, "br") && file.Brotli is { } brotli)
        {
            return (brotli, "br");
        }

        return Accepts(accepted, "gzip") && file.Gzip is { } gzip ? (gzip, "gzip") : (file.Bytes, null);
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(value => value.Quality is not 0 && value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
}
