using System.Text.RegularExpressions;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Matching;

/// <summary>
/// The kind of thing that a question asks for, told by its own words, and whether a text holds one as far as its surface shows it: money
/// for 多少钱, a span of time for how long, for 几本 a number of 本 or 册.
/// </summary>
internal sealed partial class AskedFor
{
    private const string ChineseNumber = "(?:[0-9０-９.,]+|[一二三四五六七八九十百千万两半]+)";
    private const string EnglishNumber = "(?:[0-9.,]+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|once|twice|half)";

    private const string EnglishHour = "(?:[0-9]{1,2}(?![0-9:%,./-])|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?! [a-z]+s\\b)";

    private static readonly AskedFor Anything = new(_ => true, header: null, isKnown: false);

    /// <summary>When is answered by a time of day, too.</summary>
    private static readonly AskedFor Day = new(text => Date().IsMatch(text) || Clock().IsMatch(text), header: null, isKnown: true);

    /// <summary>The first whose words the question has decides.</summary>
    private static readonly (Regex Asked, AskedFor Kind)[] Kinds =
    [
        (PhoneAsked(), Of(Phone())),
        (MoneyAsked(), Of(Money(), MoneyColumn())),
        (ShareAsked(), Of(Share())),
        (DurationAsked(), Of(Duration())),
        (ClockAsked(), Of(Clock())),
        (DateAsked(), Day),
        (LengthAsked(), Of(Length())),
        (SpeedAsked(), Of(Speed())),
        (AddressAsked(), Of(Address())),
        (PlaceAsked(), Of(Place())),
        (PersonAsked(), Of(Person())),
    ];

    private readonly Func<string, bool> _holds;
    private readonly Regex? _header;

    private AskedFor(Func<string, bool> holds, Regex? header, bool isKnown)
    {
        _holds = holds;
        _header = header;
        IsKnown = isKnown;
    }

    /// <summary>Whether the question says what kind of thing it asks for.</summary>
    public bool IsKnown { get; }

    public static AskedFor In(Reading reading)
    {
        string question = reading.Question.Text;
        foreach (var (asked, kind) in Kinds)
        {
            if (asked.IsMatch(question))
            {
                return kind;
            }
        }

        if (CountAsked().Match(question) is { Success: true } count)
        {
            return Counted(count.Groups["unit"].Value);
        }

        return reading.Kind == QuestionKind.Number ? Of(Number()) : reading.Kind == QuestionKind.Time ? Day : Anything;
    }

    /// <summary>The words by which a question asks, as against those that say what about: they are not looked for in what answers it.</summary>
    public static IEnumerable<Term> Subject(Reading reading)
    {
        var asking = QuestionWords().Matches(reading.Question.Text);

        return reading.Terms.Where(term => !asking.Any(words => words.Index <= term.Start && term.End <= words.Index + words.Length));
    }

    /// <param name="tableHeader">The columns' names where the text is rows of a table: they often have the unit.</param>
    public bool Fits(string text, string tableHeader = "")
    {
        string told = PlaceInText().Replace(text, "");

        return _holds(told) || (_header is not null && _header.IsMatch(tableHeader) && Number().IsMatch(told));
    }

    private static AskedFor Of(Regex pattern, Regex? header = null) => new(pattern.IsMatch, header, isKnown: true);

    // 几本 wants a number of 本 or 册; how many clubs a number not far before club.
    private static AskedFor Counted(string unit)
    {
        string pattern = unit[0] < '\u3000'
            ? $@"\b{EnglishNumber}\b(?:\W+\w+){{0,2}}\W+{Regex.Escape(unit[..Math.Max(3, unit.Length - 2)])}"
            : $"{ChineseNumber}.{{0,2}}[{Synonyms(unit[0])}]";

        return new AskedFor(text => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), header: null, isKnown: true);
    }

    private static string Synonyms(char unit) => unit switch
    {
        '本' or '册' => "本册",
        '次' or '回' or '趟' => "次回趟",
        '人' or '位' or '名' => "人位名",
        '楼' or '层' => "楼层",
        '天' or '日' => "天日",
        '号' => "号日",
        _ => unit.ToString(),
    };

    [GeneratedRegex("几(月份|个?(小时|分钟|工作日|学期|月|星期)|[点号天月次回年本册楼层周个位名块毛元分种门张份])?|多少(钱|[天次年])?|多(久|长时间|大|高|宽|快|远|长)|一共|大概|什么时候|how (long|early|soon|much|many|big|wide|tall|high|fast|far|often|large)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex QuestionWords();

    /// <summary>The numbers of articles, clauses and list items name a place in the text, they answer nothing.</summary>
    [GeneratedRegex("第[一二三四五六七八九十百千0-9]+[条章节款项]|^[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|^[0-9]+(\\.[0-9]+)*[.、) ]", RegexOptions.Multiline)]
    private static partial Regex PlaceInText();

    [GeneratedRegex("[0-9０-９%]|[一二三四五六七八九十百千万两半][个元天日周月年次门本人名小分学倍级层间]|免费|\\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|once|twice|half|free)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex("(多少|几)个?(?<unit>[\\u4e00-\\u9fff-[个钱点大高远重长宽快深乎何]])|how many (?<unit>[a-z]{3,})", RegexOptions.IgnoreCase)]
    private static partial Regex CountAsked();

    [GeneratedRegex("电话|热线|(哪个|什么)号码?$|[打拨](哪个|什么|几)|联系方式|phone number|(what|which) number|hotline|number (do|should|can|to) .*(call|ring|dial)", RegexOptions.IgnoreCase)]
    private static partial Regex PhoneAsked();

    [GeneratedRegex("[0-9]{4}[-－ ]?[0-9]{4}|\\b1[0-9]{2}\\b|(?<![0-9])1[12][0-9](?![0-9])")]
    private static partial Regex Phone();

    [GeneratedRegex("多少钱|几[块毛元]|什么价|价格|价钱|费用|怎么?收费|(交|罚|赔|扣|花|要|付|发|领|拿)多少(?=[?？。!！]|$)|押金多少|工资多少|补贴多少|费多少|how much (?!time|space|storage|luggage|notice|sleep|water|memory|work|of)|\\bcosts?\\b|\\bprices?\\b|\\b(monthly|annual|yearly|daily) (fee|rent|allowance|stipend)|(what|how much).{0,30}\\b(fee|fine|deposit|rent|tuition|allowance|stipend|salary|pay|charge)s?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex MoneyAsked();

    [GeneratedRegex("(" + ChineseNumber + "\\s*[万千]?[元块毛角])|\\|\\s*[0-9.,]+\\s*(\\||$)|¥|￥|免费|不收费|自费|免租金|\\b(yuan|rmb|cny|free|no charge|free of charge)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex("元|费|金额|价|标准|yuan|fee|charge|price|amount|rent", RegexOptions.IgnoreCase)]
    private static partial Regex MoneyColumn();

    [GeneratedRegex("百分之[几多]|百分比|比例|[率占]是?多少|几折|\\b(percentage|per cent|percent|rate|proportion|share)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShareAsked();

    [GeneratedRegex("%|％|百分之|[0-9一二三四五六七八九]折|per ?cent|half|一半|(?<!开)[0-9]+:[0-9]+|[0-9一二两三]倍|[0-9]成|\\b(a|one) (third|quarter)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex("多久|多长时间|多少时间|几个?(天|年|月(?!份)|小时|钟头|分钟|星期|礼拜|工作日|学期)|几周(?![一二三四五六日])|多少个?(天|年|小时|分钟|日|周|月)|期限|时长|how long|how soon|how (early|far ahead|far in advance)|how many .{0,10}(days|weeks|months|years|hours|minutes)|how much (time|notice)|waiting time", RegexOptions.IgnoreCase)]
    private static partial Regex DurationAsked();

    [GeneratedRegex("(?<!第)" + ChineseNumber + "\\s*个?(半)?(天|小时|分钟|学时|工作日|学期|秒|个月|周(?![一二三四五六日末])|日(以?内|后|前))|(?<![0-9第])([0-9]{1,2}|[一二三四五六七八九十两半])年(?![级制])|(?<!第)[0-9一二三四五六七八九十两]个(月|星期(?![一二三四五六日天]))|长期|当[天日场时]|立即|永久|随时|\\b" + EnglishNumber + "\\W{0,2}(\\w+ ){0,2}(day|week|month|year|hour|minute|semester|term)s?\\b|immediately|same day|permanent", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    [GeneratedRegex("几点|几时|什么钟点|营业时间|开放时间|what time|opening hours|\\bhours\\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClockAsked();

    [GeneratedRegex("[0-9]{1,2}[:：][0-9]{2}|" + ChineseNumber + "点|全天|24 ?小时|通宵|\\b(noon|midnight|around the clock|all day|[0-9]+ ?[ap]\\.?m|o'clock|(at|until|till|from) ((half|quarter) (past|to) )?" + EnglishHour + ")\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex("几号(?![楼窗门线教])|几月|哪[一]?[天年月日]|星期几|周几|礼拜几|什么(时候|时间|日期)|何时|截止|\\bwhen\\b|what (date|day)|(which|what) (day|days|month|months|week|weeks|semester)|deadline|how often", RegexOptions.IgnoreCase)]
    private static partial Regex DateAsked();

    [GeneratedRegex("[0-9０-９]+[:：月日号年/]|[0-9]{4}-[0-9]{2}|[一二三四五六七八九十两0-9]+个?[年月日周天点](?![级制])|周[一二三四五六日末]|星期|学期|[寒暑]假|每[天日周月年]|当[天日]|随时|[0-9]+ ?(小时|分钟|工作日)|\\b(day|week|month|year|hour|minute|term|semester|spring|summer|autumn|fall|winter|morning|evening|night|noon|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|any time|[0-9]{1,2}:[0-9]{2})s?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex("多[宽高厚远]|多长(?!时)|多少(厘米|毫米|米|公里)|how (wide|tall|high|thick|far|deep)|\\b(width|height|distance|margins?)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex LengthAsked();

    [GeneratedRegex("[0-9.]+ ?(厘米|毫米|米|公里|里|寸|cm|mm|km|m|metres?|meters?|kilomet(re|er)s?|inch(es)?)\\b|[0-9.]+ ?(厘米|毫米|米|公里|寸)", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex("多快|时速|限速|速度|speed limit|how fast", RegexOptions.IgnoreCase)]
    private static partial Regex SpeedAsked();

    [GeneratedRegex("[0-9]+ ?(公里|千米|km|米|兆|mbps|m/s|mb)", RegexOptions.IgnoreCase)]
    private static partial Regex Speed();

    [GeneratedRegex("网址|哪个(网站|网)|什么(网站|网)|邮箱(地址|是)|website|web address|url|e-?mail address", RegexOptions.IgnoreCase)]
    private static partial Regex AddressAsked();

    [GeneratedRegex("[a-z0-9-]+\\.[a-z]{2,}|@|网|website|app|小程序|公众号|系统", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("[楼室处厅馆栋层站校区苑]|窗口|中心|[0-9]号|门|网|App|小程序|系统|\\b(building|room|floor|hall|office|centre|center|gate|library|campus|app|website|counter|desk|street|line|house|store|shop|station|system|hospital|basement|lobby|form|portal|online)s?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex("哪里|哪儿|[在去到往交找]哪|什么地方|哪个?(楼|窗口|办公室|校区|教室|食堂|地方|房间|门|栋|层)|几号?(楼|窗口|门)|位置|地点|\\bwhere\\b|which (building|room|office|floor|counter|desk|gate|campus)", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceAsked();

    [GeneratedRegex("谁|哪位|什么人|哪个(部门|老师|单位|学院)|\\bwho(m|se)?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex PersonAsked();

    [GeneratedRegex("[部处科室办院中心会组站馆]|老师|主任|院长|导师|教师|辅导员|本人|学生|负责|\\b(office|centre|center|committee|director|dean|supervisor|staff|manager|head|dr|prof|professor|department|school|teacher|team|student|service|chair|unit|registry|board|panel)s?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Person();
}
