using Huida.Answering;
using Huida.Server.Access;
using Huida.Server.Operations;
using Huida.Server.Starting;
using Huida.Server.Words;
using Huida.Tokenization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Huida.Tests.Server;

public sealed class SettingProblemsTests
{
    [Theory]
    [InlineData("Huida:Answering:Threshold", "7", "between 0 and 1")]
    [InlineData("Huida:Answering:RouteDeadline", "soon", "TimeSpan")]
    [InlineData("Huida:Answering:MaxQuestionLength", "0", "between 1 and 100000")]
    [InlineData("Huida:Knowledge:MaxFileBytes", "x", "Int64")]
    [InlineData("Huida:Retention:Undo", "-1", "between")]
    [InlineData("Huida:Storage:DataFolder", "", "must be given")]
    [InlineData("Huida:Tokenizers:MaxTextLength", "0", "between 1 and 1000000")]
    [InlineData("Huida:Server:Hosts:0", "http://a", "host name")]
    public void Validate_BadValue_NamesTheSettingItsSourceAndTheReason(string key, string value, string reason)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine([$"--{key}={value}"]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddOperations().AddAccess().BuildServiceProvider();

        var exception = Record.Exception(() => services.GetRequiredService<IStartupValidator>().Validate());

        string message = SettingProblems.Describe(exception!, configuration, Messages.In(Language.English))!.Message;
        Assert.Contains($"{key} (\"{value}\", from the command line)", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_OtherException_IsNotAboutASetting() => Assert.Null(SettingProblems.Describe(
        new InvalidOperationException("Something else"), new ConfigurationBuilder().Build(), Messages.In(Language.English)));

    // SettingProblems finds the section by the name of the type.
    [Fact]
    public void Options_OfAllModules_AreReadFromTheSectionOfTheirName()
    {
        var options = typeof(AnsweringOptions).Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Huida.", StringComparison.Ordinal))
            .Select(System.Reflection.Assembly.Load)
            .Append(typeof(AnsweringOptions).Assembly)
            .Append(typeof(ServedAddress).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("Section") is not null)
            .ToList();

        Assert.Contains(typeof(AnsweringOptions), options);
        Assert.All(options, type => Assert.Equal($"Huida:{type.Name}", type.GetField("Section")!.GetRawConstantValue() + "Options"));
    }
}
