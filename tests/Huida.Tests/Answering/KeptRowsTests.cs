using System.Text.Json;
using Huida.Answering;
using Huida.Tests.Server.Pages;
using Huida.Tokenization;

namespace Huida.Tests.Answering;

public sealed class KeptRowsTests
{
    [Theory]
    [InlineData("one")]
    [InlineData("bars")]
    [InlineData("long")]
    [InlineData("mean")]
    public void Answer_KeptAndRead_IsTheSame(string question)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new KeptCells() } };
        string kept = JsonSerializer.Serialize(SampleRows.Of(question, Language.English), options);

        var read = JsonSerializer.Deserialize<Answer>(kept, options)!;

        Assert.Equal(kept, JsonSerializer.Serialize(read, options));
        Assert.All(read.Rows?.Rows.SelectMany(row => row) ?? [], cell => Assert.True(cell is null or string or decimal or bool));
    }
}
