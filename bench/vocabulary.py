"""The Dutch words that the corpus is made of.

All of it is invented for timing: the prisons do not exist, and what the organisations are said to do is
made up. Only the six goals are those of article 4 of the decree of 8 March 2013.
"""

from typing import NamedTuple


class Organisation(NamedTuple):
    """An organisation of the register."""

    id: str
    title: str
    type: str
    domains: tuple[str, ...]


class Objective(NamedTuple):
    """An objective of the strategic plan, without its supra-local actions."""

    id: str
    label: str
    title: str
    options: tuple[str, ...]
    due: str
    domains: tuple[str, ...]
    lead: str
    level: str = "both"
    needs_agreement: bool = False


class SupraLocalAction(NamedTuple):
    """An action of the strategic plan itself."""

    id: str
    title: str
    lead: str
    partners: tuple[str, ...]
    start: str
    end: str


class Theme(NamedTuple):
    """What an action is about, with the domain, the usual lead and what is counted."""

    subject: str
    domain: str
    lead: str
    groups: tuple[str, ...]
    indicator: str
    unit: str


GOALS = (
    ("G1", "de zelfontplooiing van de gedetineerde stimuleren"),
    ("G2", "het sociale, relationele en psychische evenwicht van de gedetineerde herstellen"),
    (
        "G3",
        (
            "de negatieve gevolgen voor de gedetineerde en zijn directe sociale omgeving, veroorzaakt door "
            "en tijdens de detentie, beperken"
        ),
    ),
    ("G4", "de integratie en participatie in de samenleving na de detentieperiode bevorderen"),
    ("G5", "een proces van herstel tussen dader, slachtoffer en samenleving stimuleren"),
    ("G6", "de kans op herval beperken"),
)

DOMAINS = (
    ("welzijn", "Welzijn", "2000"),
    ("gezondheid", "Gezondheid", "2000"),
    ("cultuur", "Cultuur", "2000"),
    ("sport", "Sport", "2000"),
    ("werk", "Werk", "2000"),
    ("onderwijs", "Onderwijs", "2000"),
    ("wonen", "Wonen", "2020"),
    ("ggz", "Geestelijke gezondheidszorg", "2020"),
)

TARGET_GROUPS = (
    ("zwakste-doelgroepen", "zwakste doelgroepen"),
    ("nieuwkomers", "nieuwkomers in de gevangenis"),
    ("anderstaligen", "anderstaligen"),
    ("geinterneerden", "geïnterneerden"),
    ("beklaagden", "beklaagden"),
    ("veroordeelden", "veroordeelden"),
    ("vrouwen", "vrouwen"),
    ("vijftigplussers", "50-plussers"),
    ("handicap", "gedetineerden met een (vermoeden van) handicap"),
    ("verslaving", "gedetineerden met een verslavingsproblematiek"),
    ("veelplegers", "veelplegers"),
    ("sociale-omgeving", "directe sociale omgeving"),
    ("kinderen", "kinderen van gedetineerden"),
)

ORGANISATIONS = (
    Organisation("caw-jww", "CAW, Justitieel Welzijnswerk", "service", ("welzijn",)),
    Organisation("cgg", "Centrum voor geestelijke gezondheidszorg", "service", ("gezondheid", "ggz")),
    Organisation("vocvo", "Vocvo, onderwijscoördinatie", "service", ("onderwijs",)),
    Organisation("ligo", "Ligo, centrum voor basiseducatie", "service", ("onderwijs",)),
    Organisation("cvo", "Centrum voor volwassenenonderwijs", "service", ("onderwijs",)),
    Organisation("vdab", "VDAB, detentieconsulenten", "service", ("werk",)),
    Organisation("de-rode-antraciet", "De Rode Antraciet", "service", ("cultuur", "sport")),
    Organisation("sport-vlaanderen", "Sport Vlaanderen", "government", ("sport",)),
    Organisation("bibliotheek", "Stedelijke openbare bibliotheek", "municipality", ("cultuur",)),
    Organisation("ocmw", "OCMW", "municipality", ("welzijn", "wonen")),
    Organisation("wonen", "Wonen in Vlaanderen", "government", ("wonen",)),
    Organisation("vaph", "VAPH", "government", ("welzijn",)),
    Organisation("inburgering", "Agentschap Integratie en Inburgering", "government", ("onderwijs",)),
    Organisation("vrijwilligers", "Vrijwilligerswerking", "volunteers", ("welzijn", "cultuur")),
    Organisation("ajh", "Agentschap Justitie en Handhaving", "government", ()),
    Organisation("dg-epi", "DG Penitentiaire Inrichtingen", "justice", ()),
    Organisation("psd", "Psychosociale dienst", "justice", ("welzijn",)),
)

# Those that sit in every team, so that an action led by one of them is led from within the team.
TEAM = ("caw-jww", "cgg", "vocvo", "ligo", "vdab", "de-rode-antraciet", "ocmw")

NAME_STARTS = (
    "Ooster", "Linden", "Elzen", "Eiken", "Berken", "Vossen", "Reiger", "Heide", "Duinen", "Beuken", "Wilgen",
    "Hazen", "Kraaien", "Leeuwerik", "Merel", "Noorder", "Populier", "Rogge", "Tarwe", "Varen", "Wester",
    "Zilver", "Zwaluw", "Zuider",
)  # fmt: skip
NAME_ENDS = (
    "broek", "hout", "beek", "dal", "veld", "kerke", "mere", "zele", "donk", "berg", "rode", "gem", "schoot",
    "horst", "wijk", "laar",
)  # fmt: skip

OPTIONS = (
    ("SO1", "het aanbod verder uitbouwen in elke gevangenis", ("G1", "G4")),
    ("SO2", "het aanbod vertalen naar een plan op maat van elke gedetineerde", ("G1", "G2")),
    ("SO3", "inspelen op de noden van de zwakste doelgroepen", ("G2", "G3")),
    ("SO4", "de deelname verhogen door het aanbod beter bekend te maken", ("G1", "G3")),
    ("SO5", "de sociale netwerken rond gedetineerden versterken", ("G2", "G3", "G4")),
    ("SO6", "verslaving samen met Justitie grondiger aanpakken", ("G2", "G6")),
    ("SO7", "gedetineerden het aanbod mee laten vormgeven", ("G1", "G5")),
    ("SO8", "de actoren die het verschil maken hun rol laten opnemen", ("G4", "G6")),
    ("SO9", "het draagvlak in de samenleving verbreden", ("G4", "G5")),
    ("SO10", "een gezamenlijk vormingsbeleid voor medewerkers ontwikkelen", ("G3", "G6")),
)

OBJECTIVES = (
    Objective(
        "D1", "plan op maat",
        "Tegen 2025 gebruiken de actoren één hulp- en dienstverleningsplan per gedetineerde die erom vraagt.",
        ("SO2",), "2025", ("welzijn",), "caw-jww", needs_agreement=True,
    ),
    Objective(
        "D2", "onthaal",
        "Elke nieuwkomer krijgt binnen tien dagen een onthaalgesprek over het volledige aanbod.",
        ("SO2", "SO4"), "2026", ("welzijn",), "caw-jww", "local",
    ),
    Objective(
        "D3", "zwakste doelgroepen",
        "Het aanbod wordt jaarlijks afgetoetst aan de noden van de zwakste doelgroepen.",
        ("SO3",), "2027", ("welzijn", "gezondheid"), "gemengde-commissie",
    ),
    Objective(
        "D4", "administratie en wonen",
        "Knelpunten rond sociale administratie en huisvesting worden voor de vrijlating aangepakt.",
        ("SO1", "SO5"), "2028", ("wonen", "welzijn"), "bovenlokale-werkgroep",
    ),
    Objective(
        "D5", "basiseducatie",
        "In elke gevangenis is het hele schooljaar door een aanbod basiseducatie.",
        ("SO1",), "2026-06", ("onderwijs",), "vocvo",
    ),
    Objective(
        "D6", "opleiding en werk",
        "De weg van opleiding binnen naar werk buiten loopt zonder onderbreking door.",
        ("SO1", "SO8"), "2028", ("werk", "onderwijs"), "vdab",
    ),
    Objective(
        "D7", "sport",
        "Gedetineerden bouwen het sportaanbod mee uit en begeleiden het mee.",
        ("SO7",), "2027-H1", ("sport",), "de-rode-antraciet", "local",
    ),
    Objective(
        "D8", "cultuur en bibliotheek",
        "De bibliotheek wordt in elke gevangenis de plek waar het cultuuraanbod samenkomt.",
        ("SO1", "SO7"), "2027", ("cultuur",), "de-rode-antraciet",
    ),
    Objective(
        "D9", "gezin en bezoek",
        "Kinderen houden op een rustige en veilige manier contact met hun ouder in detentie.",
        ("SO5",), "2026", ("welzijn",), "caw-jww",
    ),
    Objective(
        "D10", "lokaal drugsplan",
        "Elke gevangenis heeft, samen met Justitie, een eigen plan rond verslaving.",
        ("SO6",), "2026", ("gezondheid",), "cgg",
    ),
    Objective(
        "D11", "drugsbeleid",
        "Er komt een geïntegreerd Vlaams beleid rond verslaving in detentie.",
        ("SO6",), "2029", ("gezondheid",), "ajh", "supra-local",
    ),
    Objective(
        "D12", "psychische zorg",
        "De wachttijd voor een eerste gesprek met de geestelijke gezondheidszorg daalt onder dertig dagen.",
        ("SO3", "SO6"), "2027", ("ggz",), "cgg",
    ),
    Objective(
        "D13", "polarisering",
        "Er ligt een gezamenlijk plan van aanpak rond polarisering en extremisme.",
        ("SO8",), "2028", ("welzijn",), "ajh", "supra-local",
    ),
    Objective(
        "D14", "bekendmaking",
        "Het aanbod is op elke sectie zichtbaar, in eenvoudige taal en in meer dan één taal.",
        ("SO4",), "2026", ("welzijn", "onderwijs"), "caw-jww", "local",
    ),
    Objective(
        "D15", "participatie",
        "Een vaste groep gedetineerden denkt mee over de organisatie van het aanbod.",
        ("SO7",), "2027", ("welzijn", "cultuur"), "de-rode-antraciet", "local",
    ),
    Objective(
        "D16", "anderstaligen",
        "Anderstaligen vinden in elk domein een aanbod dat zij kunnen volgen.",
        ("SO3", "SO4"), "2028", ("onderwijs",), "ligo",
    ),
    Objective(
        "D17", "overgang naar buiten",
        "Wie vrijkomt, heeft een warme overdracht naar de diensten buiten de muren.",
        ("SO5", "SO8"), "2028", ("welzijn", "wonen", "werk"), "ocmw", needs_agreement=True,
    ),
    Objective(
        "D18", "vrijwilligers",
        "De samenleving komt binnen via vrijwilligers, verenigingen en open activiteiten.",
        ("SO9",), "2029", ("cultuur", "sport"), "vrijwilligers",
    ),
    Objective(
        "D19", "vorming",
        "Medewerkers van Justitie en van de Vlaamse partners volgen samen vorming.",
        ("SO10",), "2030", ("welzijn",), "ajh",
    ),
)  # fmt: skip

SUPRA_LOCAL_ACTIONS = (
    SupraLocalAction(
        "D4.1", "Eén aanspreekpunt per OCMW voor wie vrijkomt", "ocmw", ("wonen",), "2027", "2028"
    ),
    SupraLocalAction(
        "D4.2", "Voorrang voor domicilievragen uit de gevangenis", "wonen", ("ocmw",), "2027", "2029"
    ),
    SupraLocalAction(
        "D11.1", "Gemeenschappelijke visie op drughulp in detentie", "ajh", ("cgg",), "2026-09", "2028"
    ),
    SupraLocalAction("D11.2", "Vaste drughulpverlener per gevangenis", "cgg", ("dg-epi",), "2027", "2029"),
    SupraLocalAction(
        "D13.1", "Plan van aanpak met DG EPI opstellen", "ajh", ("dg-epi", "psd"), "2026-Q4", "2028"
    ),
)

THEMES = (
    Theme(
        "Lessenreeks Nederlands", "onderwijs", "ligo", ("anderstaligen", "nieuwkomers"),
        "Cursisten die de reeks afmaken", "cursisten",
    ),
    Theme(
        "Digitale vaardigheden", "onderwijs", "vocvo", ("veroordeelden", "vijftigplussers"),
        "Uren les per cursist", "uren",
    ),
    Theme(
        "Opleiding tot hulpkok", "onderwijs", "vocvo", ("veroordeelden",),
        "Behaalde deelcertificaten", "certificaten",
    ),
    Theme(
        "Lezen en schrijven in kleine groep", "onderwijs", "ligo", ("zwakste-doelgroepen",),
        "Deelnemers", "deelnemers",
    ),
    Theme(
        "Sollicitatietraining", "werk", "vdab", ("veroordeelden", "veelplegers"),
        "Gevolgde trainingen", "trainingen",
    ),
    Theme(
        "Werkplekleren in de werkhuizen", "werk", "vdab", ("veroordeelden",),
        "Ingevulde plaatsen", "plaatsen",
    ),
    Theme(
        "Loopbaangesprekken", "werk", "vdab", ("vrouwen", "vijftigplussers"),
        "Gesprekken per halfjaar", "gesprekken",
    ),
    Theme(
        "Onthaalgesprekken", "welzijn", "caw-jww", ("nieuwkomers", "beklaagden"),
        "Gesprekken binnen tien dagen", "gesprekken",
    ),
    Theme(
        "Kinderbezoek", "welzijn", "caw-jww", ("kinderen", "sociale-omgeving"),
        "Bezoekmomenten", "momenten",
    ),
    Theme(
        "Groepswerk rond herstel", "welzijn", "caw-jww", ("veroordeelden", "veelplegers"),
        "Afgeronde reeksen", "reeksen",
    ),
    Theme(
        "Spreekuur sociale administratie", "welzijn", "ocmw", ("beklaagden", "veroordeelden"),
        "Vragen", "vragen",
    ),
    Theme(
        "Gespreksgroep voor vaders", "welzijn", "caw-jww", ("sociale-omgeving",),
        "Deelnemers", "deelnemers",
    ),
    Theme(
        "Woonbegeleiding voor de vrijlating", "wonen", "ocmw", ("veroordeelden",),
        "Gevonden woningen", "woningen",
    ),
    Theme(
        "Infosessies over huren", "wonen", "ocmw", ("vrouwen", "veroordeelden"),
        "Deelnemers", "deelnemers",
    ),
    Theme(
        "Overleg met de woonmaatschappijen", "wonen", "ocmw", ("sociale-omgeving",),
        "Gemaakte afspraken", "afspraken",
    ),
    Theme(
        "Psycho-educatie over verslaving", "gezondheid", "cgg", ("verslaving",),
        "Afgeronde reeksen", "reeksen",
    ),
    Theme(
        "Gezondheidsmarkt", "gezondheid", "cgg", ("zwakste-doelgroepen", "vrouwen"),
        "Bezoekers", "bezoekers",
    ),
    Theme(
        "Rookstopbegeleiding", "gezondheid", "cgg", ("verslaving", "vijftigplussers"),
        "Deelnemers", "deelnemers",
    ),
    Theme(
        "Eerste gesprekken met de psycholoog", "ggz", "cgg", ("geinterneerden", "beklaagden"),
        "Dagen tot het eerste gesprek", "dagen",
    ),
    Theme(
        "Crisisopvang", "ggz", "cgg", ("geinterneerden", "handicap"),
        "Afgesproken opvolgingen", "opvolgingen",
    ),
    Theme(
        "Leesclub in de bibliotheek", "cultuur", "de-rode-antraciet", ("vrouwen", "veroordeelden"),
        "Lezers", "lezers",
    ),
    Theme(
        "Muziekatelier", "cultuur", "de-rode-antraciet", ("zwakste-doelgroepen",),
        "Deelnemers", "deelnemers",
    ),
    Theme("Theaterproject", "cultuur", "de-rode-antraciet", ("veroordeelden",), "Toonmomenten", "momenten"),
    Theme(
        "Sportaanbod met sportfatiken", "sport", "de-rode-antraciet", ("veroordeelden", "verslaving"),
        "Sporturen per week", "uren",
    ),
    Theme(
        "Beweegreeks voor 50-plussers", "sport", "de-rode-antraciet", ("vijftigplussers",),
        "Deelnemers", "deelnemers",
    ),
    Theme(
        "Opleiding tot sportbegeleider", "sport", "de-rode-antraciet", ("veelplegers",),
        "Attesten", "attesten",
    ),
)  # fmt: skip

SETTINGS = (
    "op de arrestafdeling", "op de strafafdeling", "op de vrouwenafdeling", "in de avonduren",
    "in het weekend", "tijdens de zomermaanden", "samen met de bibliotheek", "in eenvoudige taal",
    "met hulp van vrijwilligers", "voor wie geen werk heeft", "op de open afdeling", "na het onthaal",
)  # fmt: skip

VERBS = (
    "opstarten", "verder uitbouwen", "beter bekendmaken", "evalueren en bijsturen", "structureel verankeren",
    "uittesten", "verbreden", "opnieuw opstarten", "op elkaar afstemmen", "vast inplannen",
)  # fmt: skip

DESCRIPTIONS = (
    "Deelnemers schrijven zich in via de sectie en de trajectbegeleider volgt de wachtlijst op.",
    "Het coördinatieteam bespreekt elk kwartaal hoe het loopt en stuurt bij waar dat nodig is.",
    "De reeks wordt twee keer per jaar ingericht, telkens voor een vaste groep van tien deelnemers.",
    "Met de directie is afgesproken dat het lokaal op dinsdag en donderdag vrij blijft.",
    "Wie niet kan aansluiten, krijgt een individueel gesprek en een plaats in de volgende reeks.",
    "Gedetineerden denken vooraf mee over het programma en verzorgen zelf de bekendmaking.",
    "De partner buiten de muren neemt de begeleiding over vanaf de eerste week na de vrijlating.",
    "Uit de vorige bevraging bleek dat vooral anderstaligen de weg naar dit aanbod niet vinden.",
    "Bij een staking of een tekort aan personeel schuift de sessie een week op en blijft de groep dezelfde.",
    "De lesgever en de onderwijscoördinator leggen samen vast wat een deelnemer na afloop moet kunnen.",
    "Er komt een korte folder, met pictogrammen, die ook tijdens het onthaal wordt overlopen.",
    "De afspraken met de veiligheidsdienst staan in een aparte nota, zodat elke ploeg ze kent.",
    "Het materiaal wordt gedeeld met de andere gevangenissen van de streek.",
    "De groep blijft klein omdat veel deelnemers weinig ervaring hebben met leren in groep.",
)

CHECKLISTS = (
    ("lokaal en uren vastleggen met de directie", "folder in drie talen", "eerste groep van acht deelnemers"),
    ("noden bevragen op de sectie", "taken verdelen tussen de partners", "na zes maanden samen evalueren"),
    ("afspraken met de veiligheidsdienst", "materiaal aankopen", "lesgevers inwerken"),
)

MILESTONES = (
    "Afspraken met de directie vastgelegd", "Eerste groep gestart", "Folder klaar in drie talen",
    "Lokaal ingericht", "Bevraging afgerond", "Lesgever aangesteld", "Tussentijdse evaluatie besproken",
    "Draaiboek goedgekeurd", "Samenwerkingsnota ondertekend", "Proefperiode afgelopen",
)  # fmt: skip

NOTES = (
    "Eerste groep gestart met negen deelnemers.",
    "Besproken in het coördinatieteam; de uren blijven dezelfde.",
    "Twee sessies vielen weg door een staking.",
    "De wachtlijst is weggewerkt, er komt een tweede groep.",
    "De directie stelt een groter lokaal ter beschikking.",
    "Deelnemers vragen om een vervolg op de reeks.",
    "De folder hangt nu op elke sectie.",
    "Nieuwe lesgever ingewerkt, de reeks loopt verder.",
    "Partners leverden hun cijfers tijdig aan.",
    "Opkomst lager dan verwacht op de arrestafdeling.",
)

EVALUATIONS = (
    "Doel gehaald; de reeks wordt opgenomen in het vaste aanbod.",
    "De opkomst was goed, al bleef de doorstroom naar buiten beperkt.",
    "Samenwerking liep vlot, de inschrijving moet eenvoudiger.",
    "Deelnemers waren tevreden en vragen om kortere sessies.",
    "De afspraken blijven gelden, opvolging via het coördinatieteam.",
)

REASONS = (
    "tekort aan personeel bij de partner",
    "langdurige staking in het najaar",
    "het lokaal is niet beschikbaar door werken",
    "ziekte van de lesgever, geen vervanging gevonden",
    "wacht op het bovenlokale kader",
)

PARTNER_NOTES = (
    "zolang de projectmiddelen lopen",
    "twee halve dagen per week",
    "enkel in het schooljaar",
    "na akkoord van de raad van bestuur",
)

MEASUREMENT_NOTES = ("telling tot en met mei", "zonder de zomermaanden", "opgave van de partner")

TAGS = ("proefproject", "vrijlating", "taal", "zomer", "nieuw", "samenwerking", "digitaal", "herstel")

ORIGINS = (
    "vorig actieplan, op papier",
    "voorstel van de gedetineerdenwerking",
    "bevraging bij de bewoners in het voorjaar van 2024",
)

JUSTICE_PLACES = (
    "hoofdstuk 3, regime en dagbesteding",
    "hoofdstuk 5, re-integratie",
    "actie 12 van het operationeel plan",
)

NEEDS = (
    ("Nood aan les op maat van wie weinig scholing heeft", "onderwijs", "zwakste-doelgroepen"),
    ("Te weinig aanbod in het weekend en tijdens de zomer", "sport", "veroordeelden"),
    ("Vragen over geld, papieren en woonst voor de vrijlating", "wonen", "veroordeelden"),
    ("Lange wacht op een gesprek over psychische klachten", "ggz", "beklaagden"),
)

LOCAL_OBJECTIVES = (
    ("Elke sectie kent het aanbod en een vaste contactpersoon", ("D2", "D14")),
    ("Gedetineerden helpen het vrijetijdsaanbod dragen", ("D7", "D15")),
)
