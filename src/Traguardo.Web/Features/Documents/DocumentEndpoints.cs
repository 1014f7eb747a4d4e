// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Mvc;
using Traguardo.Documents.Office;
using Traguardo.Storage.Documents;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Documents.Freezing;
using Traguardo.Web.Features.Documents.Generated;
using Traguardo.Web.Features.Documents.Making;
using Traguardo.Web.Features.Documents.Shelf;
using Traguardo.Web.Features.Documents.Templates;
using Traguardo.Web.Features.Documents.Texts;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Hosting;

namespace Traguardo.Web.Features.Documents;

/// <summary>The documents of a cycle: what can be made, the texts that people write for it, what was generated, and what an act has made final.</summary>
internal static class DocumentEndpoints
{
    /// <summary>A letter may take twelve bytes in a form, and the field is not alone in it.</summary>
    private const long LargestForm = 12L * NarrativeStore.LongestText + (64 * 1024);

    private const long LargestTemplateForm = 12L * TemplateEndpoints.LongestText + (64 * 1024);

    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton(provider => new OfficeConverter(provider.GetRequiredService<SiteOptions>().Office));
        services.AddSingleton<DocumentPress>();
        services.AddSingleton<IJobHandler, DocumentJob>();
    }

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var documents = routes.MapGroup("/e/{ente}/c/{ciclo}/documenti");
        documents.MapGet("", ShelfEndpoints.ShowAsync).Needs(Permission.ReadCycles);
        MapTexts(documents.MapGroup("/testi"));
        MapTemplates(documents.MapGroup("/modelli"));
        MapGenerated(documents.MapGroup("/generati/{id:long}"));
        documents.MapGet("/{modello}", MakingEndpoints.ShowAsync).Needs(Permission.ReadCycles);
        documents.MapGet("/{modello}/anteprima", MakingEndpoints.PreviewAsync).Needs(Permission.ReadCycles);
        documents.MapGet("/{modello}/anteprima.html", MakingEndpoints.PreviewFileAsync).Needs(Permission.Export);
        documents.MapPost("/{modello}/genera", MakingEndpoints.GenerateAsync).Needs(Permission.GenerateDocuments);
    }

    private static void MapTexts(RouteGroupBuilder texts)
    {
        texts.MapGet("", TextEndpoints.ListAsync).Needs(Permission.ReadCycles);
        texts.MapGet("/{sezione}", TextEndpoints.ShowAsync).Needs(Permission.ReadCycles);
        texts
            .MapPost("/{sezione}", TextEndpoints.PostAsync)
            .Needs(Permission.WriteTexts)
            .WithFormOptions(valueLengthLimit: (int)LargestForm, bufferBodyLengthLimit: LargestForm)
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        texts
            .MapPost("/{sezione}/anteprima", TextEndpoints.PreviewAsync)
            .Needs(Permission.WriteTexts)
            .WithFormOptions(valueLengthLimit: (int)LargestForm, bufferBodyLengthLimit: LargestForm)
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        texts.MapGet("/{sezione}/storia", TextEndpoints.HistoryAsync).Needs(Permission.ReadCycles);
    }

    private static void MapTemplates(RouteGroupBuilder templates)
    {
        templates.MapGet("", TemplateEndpoints.ListAsync).Needs(Permission.ReadCycles);
        templates.MapGet("/{modello}", TemplateEndpoints.ShowAsync).Needs(Permission.ReadCycles);
        templates
            .MapPost("/{modello}", TemplateEndpoints.PostAsync)
            .Needs(Permission.ManageTemplates)
            .WithFormOptions(valueLengthLimit: (int)LargestTemplateForm, bufferBodyLengthLimit: LargestTemplateForm)
            .WithMetadata(new RequestSizeLimitAttribute(LargestTemplateForm));
        templates.MapGet("/{modello}/storia", TemplateEndpoints.HistoryAsync).Needs(Permission.ReadCycles);
        templates.MapGet("/{modello}/ritorna", TemplateEndpoints.AskBackAsync).Needs(Permission.ManageTemplates);
        templates.MapPost("/{modello}/ritorna", TemplateEndpoints.GoBackAsync).Needs(Permission.ManageTemplates);
    }

    private static void MapGenerated(RouteGroupBuilder generated)
    {
        generated.MapGet("", GeneratedEndpoints.ShowAsync).Needs(Permission.ReadCycles);
        generated.MapGet("/{formato}", GeneratedEndpoints.FileAsync).Needs(Permission.Export);
        generated.MapGet("/impronte.txt", GeneratedEndpoints.HashesAsync).Needs(Permission.Export);
        generated.MapGet("/togli", GeneratedEndpoints.AskRemoveAsync).Needs(Permission.GenerateDocuments);
        generated.MapPost("/togli", GeneratedEndpoints.RemoveAsync).Needs(Permission.GenerateDocuments);
        generated.MapGet("/congela", FreezeEndpoints.AskAsync).Needs(Permission.FreezeDocuments);
        generated.MapPost("/congela", FreezeEndpoints.FreezeAsync).Needs(Permission.FreezeDocuments);
    }
}
