using Huida.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Huida.Server.Access;

/// <summary>Keeps the keys that protect pages' state in the data folder, which is its owner's alone: a restart breaks no open page.</summary>
internal sealed class KeyRing(DataFolder data, ILoggerFactory logger) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) =>
        options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(data.Path, "keys")), logger);
}
