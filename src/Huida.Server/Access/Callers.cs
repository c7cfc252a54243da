using System.Security.Claims;
using Huida.Storage;

namespace Huida.Server.Access;

/// <summary>Who a request is from, as a principal and back.</summary>
internal static class Callers
{
    /// <summary>The name of the only way in which they are known.</summary>
    public const string Scheme = "Huida";

    extension(ClaimsPrincipal user)
    {
        /// <summary>Null for who may do nothing.</summary>
        public Role? Role => Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

        /// <summary>Who acts and what they may see. One without a role sees nothing, since no operation lets them in.</summary>
        public Scope Scope => new(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", user.Role ?? Storage.Role.Asker);
    }

    public static ClaimsPrincipal Create(string who, Role role) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, who), new Claim(ClaimTypes.Role, role.ToString())], Scheme));
}
