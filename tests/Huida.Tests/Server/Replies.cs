using System.Net.Http.Json;
using System.Text.Json;

namespace Huida.Tests.Server;

internal static class Replies
{
    public static Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static async Task<string?> CodeAsync(this HttpResponseMessage response) => (await response.JsonAsync()).Text("code");

    public static string? Text(this JsonElement json, string key) => json.GetProperty(key).GetString();

    public static string[] Keys(this JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];
}
