using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Rights;

namespace Endeavour.Accounts.Posts;

/// <summary>What a form asks about a post.</summary>
public sealed class PostInput : Reason
{
    [DisplayName("Title"), Required(ErrorMessage = "Enter the title of the post"), StringLength(200, ErrorMessage = "The title can have 200 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Seats"), Range(1, 100, ErrorMessage = "Enter how many people can hold it at once, from 1 to 100")]
    public int Seats { get; set; } = 1;

    [DisplayName("The law asks for it")]
    public bool IsStatutory { get; set; }

    [DisplayName("Roles")]
    public List<Role> Roles { get; set; } = [];
}
