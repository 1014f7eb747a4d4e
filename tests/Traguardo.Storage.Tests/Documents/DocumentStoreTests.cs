// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Documents;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Documents;

public sealed class DocumentStoreTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private static readonly FreezingAct Act = new("D 1", "delibera", "Giunta", "12", new DateOnly(2032, 6, 20));

    [Fact]
    public async Task A_document_comes_back_with_its_files_and_the_template_that_it_was_made_from()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var document = await desk.AddAsync(("docx", [1, 2, 3]), ("pdf", [4, 5]));
        Assert.Equal(["docx", "pdf"], document.Files.Select(file => file.Format));
        Assert.Equal([3L, 2L], document.Files.Select(file => file.Size));
        Assert.Equal(SHA256.HashData([1, 2, 3]), document.Files[0].Sha256);
        Assert.Equal([4, 5], await desk.ReadAsync(session => DocumentStore.ContentAsync(session, document.Files[1])));
        Assert.Equal("testo del modello", await desk.ReadAsync(session => DocumentStore.TemplateTextAsync(session, document.Id)));
        Assert.Null(document.Freeze);
        Assert.True(await desk.ReadAsync(session => DocumentStore.VerifyAsync(session, document)));
    }

    [Fact]
    public async Task The_hash_of_a_document_is_that_of_the_list_that_programs_for_hashes_write()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var document = await desk.AddAsync(("pdf", "due"u8.ToArray()), ("docx", "uno"u8.ToArray()));
        var list =
            $"{Convert.ToHexStringLower(SHA256.HashData("uno"u8))}  relazione.docx\n{Convert.ToHexStringLower(SHA256.HashData("due"u8))}  relazione.pdf\n";
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(list)), document.Sha256);
    }

    [Fact]
    public async Task A_document_that_is_frozen_says_by_which_act_and_stays()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var document = await desk.AddAsync(("docx", [1]));
        Assert.True(await desk.DoAsync(session => DocumentStore.FreezeAsync(session, desk.Cycle, document.Id, Act)));
        var frozen = (await desk.FindAsync(document.Id))!;
        Assert.Equal(Act, frozen.Freeze!.Act);
        Assert.Equal(document.Sha256, frozen.Freeze.Sha256);
        Assert.True(await desk.ReadAsync(session => DocumentStore.VerifyAsync(session, frozen)));

        Assert.False(await desk.DoAsync(session => DocumentStore.FreezeAsync(session, desk.Cycle, document.Id, Act)));
        Assert.False(await desk.DoAsync(session => DocumentStore.RemoveAsync(session, desk.Cycle, document.Id)));
        Assert.NotNull(await desk.FindAsync(document.Id));
    }

    [Theory]
    [InlineData("delete from document_files")]
    [InlineData("delete from documents")]
    public async Task The_database_itself_removes_no_frozen_document(string sql)
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var document = await desk.AddAsync(("docx", [1]));
        await desk.DoAsync(session => DocumentStore.FreezeAsync(session, desk.Cycle, document.Id, Act));
        await using var session = await desk.BeginAsync();
        await using var command = session.Command(sql);
        Assert.Equal("TR004", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    [Fact]
    public async Task Another_file_for_a_frozen_document_is_refused()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var document = await desk.AddAsync(("docx", [1]));
        await desk.DoAsync(session => DocumentStore.FreezeAsync(session, desk.Cycle, document.Id, Act));
        await using var session = await desk.BeginAsync();
        await using var command = session.Command(
            "insert into document_files (cycle_id, document_id, format, name, size, sha256, content) values ($1, $2, 'pdf', 'x', 1, sha256('x'), 'x')",
            desk.Cycle,
            document.Id
        );
        Assert.Equal("TR004", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    [Fact]
    public async Task Of_a_freeze_and_a_removal_at_once_one_wins_and_the_other_finds_nothing_to_do()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        for (var turn = 0; turn < 10; turn++)
        {
            var document = await desk.AddAsync(("docx", [1]));
            var done = await Task.WhenAll(
                Task.Run(() => desk.DoAsync(session => DocumentStore.FreezeAsync(session, desk.Cycle, document.Id, Act))),
                Task.Run(() => desk.DoAsync(session => DocumentStore.RemoveAsync(session, desk.Cycle, document.Id)))
            );
            Assert.NotEqual(done[0], done[1]);
            Assert.Equal(done[0], await desk.FindAsync(document.Id) is { Freeze: not null });
        }
    }

    [Fact]
    public async Task A_document_that_is_not_frozen_can_be_removed_and_the_register_keeps_that_it_was_there()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var document = await desk.AddAsync(("docx", [1]));
        Assert.True(await desk.DoAsync(session => DocumentStore.RemoveAsync(session, desk.Cycle, document.Id)));
        Assert.Null(await desk.FindAsync(document.Id));
        await using var session = await desk.BeginAsync();
        var last = (await RegisterStore.ReadAsync(session, new RegisterFilter(), before: null, groups: 1, entries: 9))[0];
        Assert.Equal(["document_files", "documents"], last.Entries.Select(entry => entry.Subject));
        Assert.Contains(Convert.ToHexStringLower(document.Files[0].Sha256), last.Entries[0].Old, StringComparison.Ordinal);
        // Not the bytes themselves
        Assert.DoesNotContain("content", last.Entries[0].Old, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_says_in_words_what_was_generated_and_frozen()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var document = await desk.AddAsync(("docx", [1]));
        await desk.DoAsync(session => DocumentStore.FreezeAsync(session, desk.Cycle, document.Id, Act));
        await using var session = await desk.BeginAsync();
        var words = await RegisterWords.OfAsync(session);
        var groups = await RegisterStore.ReadAsync(session, new RegisterFilter(), before: null, groups: 2, entries: 9);
        var freeze = words.Of(groups[0].Head);
        Assert.Equal("Documenti congelati", freeze.Table);
        Assert.Contains(freeze.Fields, field => field is { Heading: "Organo", New: "Giunta" });
        var made = words.Of(groups[1].Head);
        Assert.Equal($"Relazione · n. {document.Id}", made.Row);
        Assert.Contains(made.Fields, field => field is { Heading: "Cose che mancavano", New: "1" });
    }

    [Fact]
    public async Task What_is_done_with_documents_does_not_make_them_old_and_a_change_of_the_cycle_does()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var document = await desk.AddAsync(("docx", [1]));
        Assert.Equal(document.Stamp, await desk.ReadAsync(session => DocumentStore.StampAsync(session, desk.Cycle)));
        await desk.DoAsync(session => NarrativeStore.SaveAsync(session, desk.Cycle, "premessa", "Testo", NarrativeStore.NoVersion));
        Assert.True(document.Stamp < await desk.ReadAsync(session => DocumentStore.StampAsync(session, desk.Cycle)));
    }

    [Fact]
    public async Task A_file_that_was_changed_behind_the_programs_back_is_noticed()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var document = await desk.AddAsync(("docx", [1]), ("pdf", [2]));
        await using (var admin = NpgsqlDataSource.Create(test.Owner + ";Username=traguardo_admin"))
        await using (
            var tamper = admin.CreateCommand(
                $"""
                alter table traguardo.document_files disable trigger all;
                update traguardo.document_files set content = '\x07', sha256 = sha256('\x07') where id = {document.Files[1].Id};
                alter table traguardo.document_files enable trigger all
                """
            )
        )
        {
            await tamper.ExecuteNonQueryAsync();
        }

        Assert.False(await desk.ReadAsync(session => DocumentStore.VerifyAsync(session, document)));
    }
}
