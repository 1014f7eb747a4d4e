// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Dossiers.Documentation;
using Traguardo.Dossiers.Tests.Support;

namespace Traguardo.Dossiers.Tests.Documentation;

public sealed class JsonSchemaTests
{
    private const string File = "docs/dossier.schema.json";

    private static readonly JsonObject Schema = JsonNode.Parse(DossierJsonSchema.Write())!.AsObject();

    [Fact]
    public void The_file_is_what_the_schema_of_the_tables_says() => Repository.Matches(File, DossierJsonSchema.Write());

    [Fact]
    public void Every_dossier_written_as_json_satisfies_the_schema() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(30),
            Prop.ForAll(
                Support.Dossiers.Any,
                dossier => Assert.Empty(JsonSchemaCheck.Problems(Schema, JsonNode.Parse(Files.Json(dossier))))
            )
        );

    [Theory]
    [InlineData("{ \"format\": \"traguardo-dossier/1\" }", "#: body is missing")]
    [InlineData(
        "{ \"format\": \"traguardo-dossier/2\", \"body\": {\"code\":\"a\",\"name\":\"b\"}, \"cycle\": {\"code\":\"a\",\"title\":\"b\",\"start\":\"2024-01-01\",\"end\":\"2024-12-31\"} }",
        "#/format: not the constant"
    )]
    [InlineData(
        "{ \"format\": \"traguardo-dossier/1\", \"body\": {\"code\":\"\",\"name\":\"b\"}, \"cycle\": {\"code\":\"a\",\"title\":\"b\",\"start\":\"1 gennaio\",\"end\":\"2024-12-31\", \"fine\": 1}, \"units\": [{}] }",
        "#/body/code: too short|#/cycle/start: does not match|#/cycle: fine is unknown|#/units/0: code is missing|#/units/0: name is missing"
    )]
    public void What_the_reader_refuses_the_schema_refuses(string json, string problems)
    {
        Assert.NotEmpty(Files.FromJson(json).Errors);
        Assert.Superset(problems.Split('|').ToHashSet(), JsonSchemaCheck.Problems(Schema, JsonNode.Parse(json)).ToHashSet());
    }
}
