// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Mvc;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Features.Methodologies.Storing;

namespace Traguardo.Web.Features.Exchange;

/// <summary>Takes data in from files and out as files.</summary>
internal static class ExchangeEndpoints
{
    /// <summary>Largest file that is taken, in megabytes.</summary>
    public const int LargestFileMegabytes = 25;

    private const long LargestFile = LargestFileMegabytes * 1024L * 1024L;

    /// <summary>What a form adds to its files.</summary>
    private const long FormBytes = 64 * 1024;

    private const long LargestForm = LargestFile + MethodologyUpload.LargestFile + FormBytes;

    public static void MapExchange(this IEndpointRouteBuilder routes)
    {
        var exchange = routes.MapGroup("/e/{ente}/scambio");
        exchange.MapGet("", ExchangePages.ShowAsync).Needs(Permission.Export);
        exchange
            .MapPost("", ImportEndpoints.UploadAsync)
            .Needs(Permission.Import)
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .WithFormOptions(multipartBodyLengthLimit: LargestForm, valueCountLimit: 16);
        exchange.MapGet("/{id:long}", ImportEndpoints.PreviewAsync).Needs(Permission.Import);
        exchange.MapPost("/{id:long}/conferma", ImportEndpoints.ConfirmAsync).Needs(Permission.Import);
        exchange.MapPost("/{id:long}/ricontrolla", ImportEndpoints.CheckAgainAsync).Needs(Permission.Import);
        exchange.MapPost("/{id:long}/annulla", ImportEndpoints.CancelAsync).Needs(Permission.Import);
        exchange.MapGet("/modello", ExportEndpoints.Template).Needs(Permission.Export);
        exchange.MapPost("/esporta", ExportEndpoints.AllAsync).Needs(Permission.Export);
        routes.MapGet("/e/{ente}/c/{ciclo}/esporta/{formato}", ExportEndpoints.CycleAsync).Needs(Permission.Export);
    }

    /// <summary>Wires the long work of imports and exports.</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services)
    {
        services.AddSingleton<ImportTurns>();
        services.AddSingleton<IJobHandler, ImportJob>();
        services.AddSingleton<IJobHandler, ExportJob>();
        return services;
    }
}
