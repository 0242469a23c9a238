
export type Field = "status" | "area" | "until" | "what_chosen_by" | "how_chosen_by" | "show_chosen_by" | "leads" | "purposes" | "entry_point" | "goal" | "need" | "pathway" | "together" | "level" | "competencies" | "need_kind" | "need_standing" | "minutes_planned" | "helped" | "owner" | "about" | "review_on" | "trash" | "not_for_family";
