using CopArchive.Records.Model;

namespace CopArchive.Importing.Vocabulary;

/// <summary>The words of Chinese papers. Months are numbers there (<c>2010年5月24日</c>), and so are ordinals (<c>第二次</c>).</summary>
internal static class Chinese
{
    public static PaperWords Words { get; } = new()
    {
        Language = "zh",
        Months = [],
        Ordinals =
        [
            ["第一次"], ["第二次"], ["第三次"], ["第四次"], ["第五次"], ["第六次"], ["第七次"], ["第八次"], ["第九次"], ["第十次"],
            ["第十一次"], ["第十二次"], ["第十三次"], ["第十四次"], ["第十五次"], ["第十六次"], ["第十七次"], ["第十八次"], ["第十九次"], ["第二十次"],
            ["第二十一次"], ["第二十二次"], ["第二十三次"], ["第二十四次"], ["第二十五次"], ["第二十六次"], ["第二十七次"], ["第二十八次"], ["第二十九次"], ["第三十次"],
        ],
        OrdinalEndings = ["次", "届"],
        Meeting = ["会议"],
        And = ["和", "及"],
        Number = ["文件编号", "文件", "文号", "编号"],
        Date = ["日期"],
        Source = ["文稿来源", "来源", "提交方"],
        Title = ["标题", "题目", "主题", "事由"],
        Addressee = ["致", "收件人"],
        Other = ["原文", "语言", "联系人", "电子邮件", "电话", "传真", "议项", "议程项目", "地点"],
        Types =
        [
            (DocumentType.Corrigendum, ["勘误"]),
            (DocumentType.TermsOfReference, ["职责范围"]),
            (DocumentType.LiaisonStatement, ["联络声明"]),
            (DocumentType.InformationDocument, ["情况通报文件", "情况文件"]),
            (DocumentType.Agenda, ["议程", "议程草案"]),
            (DocumentType.Letter, ["信函", "通函", "邀请函"]),
            (DocumentType.Report, ["报告", "报告草案"]),
            (DocumentType.Contribution, ["文稿", "提案"]),
            (DocumentType.Guideline, ["导则", "指南"]),
            (DocumentType.Presentation, ["演示文稿"]),
        ],
        Versions = (["修订"], ["勘误"], ["补遗"]),
        Draft = ["草案"],
        ThisReport = ["本报告"],
        Enclosures = ["附件"],
        Salutations = ["尊敬的"],
        Closings = ["顺致敬意", "此致"],
        Signatories = ["主席", "主任", "秘书长", "先生", "女士", "签名"],
        Operative = ["做出决议", "作出决议", "责成", "请", "要求", "建议", "鼓励", "决定"],
        Headings = ["概要", "摘要", "需采取的行动", "参考文件", "引言", "背景", "目标", "讨论", "结论", "建议", "提案", "附件", "文稿", "成果"],
        Invites = ["邀请", "邀请函", "召开", "举行"],
        Action = ["需采取的行动"],
        Agenda = ["议程", "议程草案", "议程项目"],
        Generic = ["说明", "注释", "信息", "意见", "成员", "成员国", "部门", "主管部门", "秘书处", "新", "最后", "临时", "总", "名单", "与会者", "议程", "修订", "页", "附件", "议项", "关于"],
        Nothing = ["无", "不适用"],
        Notes = ["说明", "文件", "来文", "声明"],
        By = ["由"],
        Topic = ["关于"],
        Stamps = ["草案", "版权所有", "草稿", "最终", "机密", "内部", "副本", "供参考", "加急"],
        Chapters = ["附件", "附录"],
        Bodies = ["委员会", "理事会", "联盟", "组织", "部", "局", "联合国", "工作组", "秘书处", "政府", "共和国", "公司", "大学", "法院"],
    };
}
