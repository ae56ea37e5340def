-- One open correction of an assessment or a plan by one author: a form that is sent twice makes one draft, and eight
-- at once are answered as eight in turn (decision 26). Other authors' drafts stay unknown to each other.

create unique index assessment_one_correction_draft_key on assessment (area_id, supersedes_id, assessor_id) where state = 'draft' and supersedes_id is not null;
create unique index plan_one_replacement_draft_key on plan (area_id, supersedes_id, author_id) where state = 'draft' and supersedes_id is not null;
