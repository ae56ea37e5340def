alter table activation_phase drop column overridden_codes;
alter table activation_phase_history drop column overridden_codes;
alter table phase_pay_subsidy drop column employer_neglect;
alter table phase_pay_subsidy_history drop column employer_neglect;
drop table rule_override_history;
drop table rule_override;
