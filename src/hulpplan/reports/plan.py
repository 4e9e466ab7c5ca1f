"""The report `plan`: the action plan of one prison, or of several that share a plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from hulpplan.analysis.coverage import Stand, stands_of
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, Advice, Need
from hulpplan.model.agreement import Agreement
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import Chapter, Fact, Heading, Passage, Prose, Table, chapter_of, facts_of
from hulpplan.reports.parts.action import ActionView
from hulpplan.reports.parts.advice import AdviceView, advice_of
from hulpplan.reports.parts.agreement import AgreementView, agreements_of
from hulpplan.reports.parts.choice import choice_table
from hulpplan.reports.parts.context import context_of
from hulpplan.reports.parts.evaluation import EvaluationView, evaluations_of
from hulpplan.reports.parts.front import approval_of, page_of
from hulpplan.reports.parts.glance import Glance, glance_of
from hulpplan.reports.parts.level import level_names
from hulpplan.reports.parts.local import GroupView, ObjectiveView, action_views, group_views, objective_view
from hulpplan.reports.parts.need import need_table
from hulpplan.reports.parts.offer import OfferView, offer_of
from hulpplan.reports.parts.placement import Placement, place_actions
from hulpplan.reports.parts.reporter import Reporter, items_of
from hulpplan.reports.parts.team import TeamView, teams_of
from hulpplan.reports.report import Page, Report, Request, Scope
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.item import Item, Plan
