using System.Text.RegularExpressions;

namespace Huida.Understanding;

internal static class ChineseQuestions
{
    /// <summary>电话是什么 asks for the telephone number, not for what a telephone is.</summary>
    private const string Attribute =
        "时间|时段|日期|位置|地点|地址|价格|费用|金额|标准|流程|步骤|方法|方式|电话|号码|密码|代码|网址|要求|条件|材料|规定|原因";

    /// <summary>Where two match at the same place, the upper one wins.</summary>
    private static readonly (QuestionKind Kind, Regex Words)[] Table =
    [
        (QuestionKind.Reason, Words("为什么|为何|为啥|凭什么|怎么回事", "怎么(?:会|没|不|还|又|老)", "(?:什么|啥|何)原因", "原因(?:是什么|是啥|何在)")),
        (QuestionKind.Time, Words(
            "(?:什么|啥)(?:时候|时间|时段|日期)|何时|何年|多久|多长时间",
            "几点|几号(?![楼窗门线教])|几月|几时|(?:星期|周|礼拜)几",
            "[在到从]?(?:哪一?[天年]|哪个?(?:月|学期|星期|周))")),
        (QuestionKind.Place, Words(
            "哪里|哪儿|何处|何地|[在去到往从]哪(?![天年])",
            "(?:什么|啥)(?:地方|位置|地点)",
            "几(?:楼|层|号楼|号窗口|号门|号线)",
            "哪一?个?(?:窗口|办公室|校区|楼|教室|食堂|地方|房间|大门|栋|层|间|边)")),
        (QuestionKind.Person, Words("谁|哪位|何人", "(?:什么|啥)人", "哪个?些?(?:老师|人员|人(?!民))")),
        (QuestionKind.Number, Words("多少|多(?:大|高|远|重|长|宽|快|深)", "几(?![乎何])|百分之几")),
        (QuestionKind.Definition, Words(
            "^(?:请问)?(?:什么|啥)(?:是|叫|才是)|何谓|何为",
            "(?:是|指的?)?(?:什么|啥)意思|指的?是(?:什么|啥)",
            $"^[^的]+(?<!{Attribute})是个?(?:什么|啥)(?:东西)?[呢呀啊]?[?!.。]*$")),
        (QuestionKind.Method, Words(
            "怎么样?才|怎么(?!样|了)|如何|怎样|咋(?!样)",
            "(?:用|以)?什么(?:方式|办法|方法|流程|步骤)",
            "(?:方式|办法|方法|流程|步骤)是(?:什么|啥)")),
    ];

    /// <summary>A search in headline style: 食堂的营业时间.</summary>
    private static readonly (QuestionKind Kind, Regex Words)[] Headlines =
    [
        (QuestionKind.Time, Headline("时间段?|时段|日期|时间表|作息表")),
        (QuestionKind.Place, Headline("位置|地点|地址|地方")),
        (QuestionKind.Number, Headline("价格|价钱|费用|金额|收费标准|人数|数量")),
        (QuestionKind.Method, Headline("流程|步骤|方法|办法|方式")),
    ];

    private static readonly Regex AsksForSomethingElse = Words("什么|哪|啥|怎么样");

    private static readonly Regex YesOrNo = Words(@"吗|[么吧不没][?!.。]*$|是否|能否|可否|会否|有无|([\u4e00-\u9fff])[不没]\1");

    public static QuestionKind KindOf(string text)
    {
        if (First(text) is var kind and not QuestionKind.Other)
        {
            return kind;
        }

        // "你知道图书馆几点关门吗" asked for a time above; only without a question word does 吗 ask for yes or no.
        return !AsksForSomethingElse.IsMatch(text) && YesOrNo.IsMatch(text)
            ? QuestionKind.YesOrNo
            : Array.Find(Headlines, headline => headline.Words.IsMatch(text)).Kind;
    }

    private static QuestionKind First(string text)
    {
        var first = QuestionKind.Other;
        int place = int.MaxValue;
        foreach (var (kind, words) in Table)
        {
            if (words.Match(text) is { Success: true } match && match.Index < place)
            {
                (first, place) = (kind, match.Index);
            }
        }

        return first;
    }

    private static Regex Headline(string pattern) => Words($"(?<!什么|哪些|啥)(?:{pattern})(?:是(?:什么|啥))?[?!.。]*$");

    private static Regex Words(params string[] patterns) => new(string.Join('|', patterns), RegexOptions.CultureInvariant);
}
