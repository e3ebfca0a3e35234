import type { Messages } from './messages.js';

export const nl: Messages = {
  rules: {
    'not-found': {
      title: 'Niet gevonden',
      detail: 'Er is niets met deze id, of niets dat u mag zien. Kijk de id na, en of u nog betrokken bent.',
    },
    'stale-revision': {
      title: 'Intussen gewijzigd',
      detail:
        'Het traject is gewijzigd sinds de revisie in If-Match. Lees het opnieuw en beslis op wat er nu staat.',
    },
    'view-behind': {
      title: 'Nog niet leesbaar',
      detail:
        'Wat geschreven is, is nog niet in de overzichten. Er is niets verloren: vraag het opnieuw na het aantal seconden in Retry-After.',
    },
    'register-busy': {
      title: 'Register bezet',
      detail:
        'Het identiteitsregister is overbelast. Er is niets opgeslagen: stuur hetzelfde opnieuw na het aantal seconden in Retry-After.',
    },
    'shutting-down': {
      title: 'Wordt afgesloten',
      detail:
        'Dit proces stopt en neemt niets nieuws aan. Er is niets opgeslagen: stuur hetzelfde opnieuw na het aantal seconden in Retry-After.',
    },
    'on-behalf-of-foreign': {
      title: 'Niet aan u om voor te melden',
      detail:
        'U mag niet melden voor deze organisatie. Een gemeentelijk contactpunt meldt voor de scholen van zijn gemeente en voor organisaties zonder gemeente; KANS voor iedereen; ieder voor zichzelf. Laat onBehalfOf weg, of vraag het aan het contactpunt.',
    },
    'counts-only': {
      title: 'Alleen aantallen',
      detail:
        'Een netwerkcoördinator ziet samengetelde cijfers en geen personen. Gebruik het netwerkoverzicht.',
    },
    'not-participant': {
      title: 'Alleen voor betrokken actoren',
      detail:
        'Alleen een organisatie die bij het traject betrokken is, mag dit. Meld eerst de jongere, of laat u inschakelen.',
    },
    'contact-point-assigns': {
      title: 'Het contactpunt wijst toe',
      detail: 'Alleen het contactpunt van het gebied en KANS wijzen een spilfiguur aan. Vraag het aan hen.',
    },
    'coordinator-closes': {
      title: 'De spilfiguur sluit af',
      detail:
        'Alleen de spilfiguur ({coordinator}) sluit het traject af; het contactpunt en KANS sluiten een traject zonder spilfiguur af. Vraag het aan hen.',
    },
    'coordinator-reopens': {
      title: 'De spilfiguur heropent',
      detail:
        'Alleen de spilfiguur ({coordinator}) heropent het traject; het contactpunt en KANS heropenen een traject zonder spilfiguur. Vraag het aan hen, of meld de jongere opnieuw.',
    },
    'central-contact-point-decides': {
      title: 'KANS beslist',
      detail:
        'Alleen het centrale meldpunt zegt of meldingen over een en dezelfde jongere gaan. Vraag het aan KANS.',
    },
    'central-contact-point-operates': {
      title: 'KANS beheert',
      detail:
        'Alleen het centrale meldpunt ziet hoe de overzichten ervoor staan en laat ze heropbouwen. Vraag het aan KANS.',
    },
    'central-contact-point-forgets': {
      title: 'KANS vergeet',
      detail: 'Alleen het centrale meldpunt vergeet een persoon. Vraag het aan KANS.',
    },
    'corrects-own-report': {
      title: 'Alleen de melder verbetert',
      detail:
        'Een melding wordt verbeterd door wie ze registreerde, door de organisatie waarvoor ze geregistreerd werd, of door KANS. Vraag het aan een van hen.',
    },
    'network-overview-readers': {
      title: 'Niet voor u bestemd',
      detail:
        'Het netwerkoverzicht is voor de netwerkcoördinator, KANS en de gemeentelijke contactpunten. Vraag cijfers aan het contactpunt.',
    },
    'escalation-addressee-answers': {
      title: 'De geadresseerde antwoordt',
      detail: 'Alleen de organisatie die ingeschakeld werd ({addressee}), antwoordt.',
    },
    'sender-withdraws': {
      title: 'Wie inschakelde, trekt in',
      detail:
        'Alleen wie inschakelde ({holder}), trekt een inschakeling in; neemt die niet of niet meer deel, dan doet de spilfiguur of het contactpunt het ook.',
    },
    'sender-follows-up': {
      title: 'Wie inschakelde, volgt op',
      detail:
        'Alleen wie inschakelde ({holder}), zegt wat ervan werd; neemt die niet of niet meer deel, dan doet de spilfiguur het ook, of zonder spilfiguur het contactpunt.',
    },
    'ladder-called-in-by': {
      title: 'Niet op deze trede van de ladder',
      detail:
        '{step} wordt ingeschakeld door: {allowed}; niet door {type}. Vraag een van hen om het te doen.',
    },
    'report-name-taken': {
      title: 'Naam van melding bezet',
      detail:
        'Een melding met deze externalRef maar met andere inhoud werd eerder geregistreerd, door {holder}. Stuur dezelfde inhoud, gebruik een andere externalRef, of verbeter de melding.',
    },
    'command-name-taken': {
      title: 'Idempotency-Key bezet',
      detail:
        'Deze Idempotency-Key kwam eerder met andere inhoud. Gebruik een nieuwe sleutel voor een nieuwe opdracht.',
    },
    'verdict-given': {
      title: 'Al beslist',
      detail:
        '{holder} besliste eerder: {verdict}. Ontkoppel de meldingen om een koppeling ongedaan te maken.',
    },
    'already-assigned': {
      title: 'Al toegewezen',
      detail:
        '{holder} is de spilfiguur. Lees het traject en stuur de ETag ervan als If-Match als een andere het moet overnemen.',
    },
    'already-closed': {
      title: 'Al afgesloten',
      detail: '{holder} sloot het traject af met als uitkomst {outcome}. Heropen het eerst.',
    },
    'already-answered': {
      title: 'Al beantwoord',
      detail:
        'Deze inschakeling is afgehandeld: {status}. Vraag het aan {holder}, of schakel opnieuw in als er iets veranderd is.',
    },
    'already-followed-up': {
      title: 'Al opgevolgd',
      detail: '{holder} zei eerder wat er van deze inschakeling werd: {how}.',
    },
    'trajectory-closed': {
      title: 'Traject afgesloten',
      detail: 'Het traject is afgesloten ({outcome}). Heropen het, of meld de jongere opnieuw.',
    },
    'closed-for-good': {
      title: 'Definitief afgesloten',
      detail:
        'Een traject dat als {outcome} is afgesloten, gaat niet meer open. Meld de jongere opnieuw: dan opent een nieuw traject.',
    },
    'trajectory-merged': {
      title: 'Traject samengevoegd',
      detail: 'Het traject loopt verder als {trajectoryId}. Gebruik die id.',
    },
    'legal-basis-not-in-force': {
      title: 'Rechtsgrond geldt niet',
      detail: 'Op {legalBasis} wordt vandaag niet meer gemeld. Meld op een rechtsgrond die geldt: {allowed}.',
    },
    'coordinator-unknown': {
      title: 'Spilfiguur onbekend',
      detail:
        'Er is in het netwerk geen organisatie met deze id. Zoek de id op in de lijst van organisaties.',
    },
    'coordinator-type': {
      title: 'Kan geen spilfiguur zijn',
      detail:
        'Een organisatie van het type {type} oordeelt, handhaaft of ziet alleen aantallen, en is nooit spilfiguur. Kies een andere.',
    },
    'escalation-addressee-unknown': {
      title: 'Geadresseerde onbekend',
      detail:
        'Er is in het netwerk geen organisatie met deze id. Zoek de id op in de lijst van organisaties.',
    },
    'escalation-addressee-type': {
      title: 'Verkeerde geadresseerde',
      detail: '{step} is gericht aan: {allowed}; niet aan {type}. Kies een organisatie van zo een type.',
    },
    'escalation-pending': {
      title: 'Al ingeschakeld',
      detail: '{holder} schakelde deze organisatie al in voor dezelfde stap en wacht op antwoord.',
    },
    'escalation-not-accepted': {
      title: 'Niet aanvaard',
      detail:
        'Alleen een aanvaarde inschakeling wordt voltooid of teruggegeven; deze is {status}. Aanvaard ze eerst.',
    },
    'escalation-reason-needed': {
      title: 'Reden nodig',
      detail: 'Wie een inschakeling weigert, zegt waarom. Voeg een reden toe.',
    },
    'ladder-grounds': {
      title: 'Grond ontbreekt',
      detail:
        '{step} vraagt een van deze gronden, en het traject moet die dragen: {grounds}. Noem een grond, of registreer de feiten die ze vraagt.',
    },
    'ladder-attachments': {
      title: 'Bijlage ontbreekt',
      detail: '{step} vraagt als bijlage: {missing}. Voeg die toe, of registreer het in het traject.',
    },
    'ladder-not-for-school-refusal': {
      title: 'Niet bij schoolweigering',
      detail:
        'Schoolweigering is een emotioneel probleem en geen spijbelen: ze leidt nooit tot {step}. Schakel CLB- of PMS-begeleiding in.',
    },
    'ladder-needs-participant': {
      title: 'Betrokken actor ontbreekt',
      detail: '{step} vraagt dat een van deze betrokken is: {types}. Schakel er eerst een in.',
    },
    'ladder-not-after-broken-off': {
      title: 'Geen tweede keer',
      detail:
        '{step} wordt niet opnieuw ingeschakeld na een afgebroken {measure}. Een CLB of PMS-centrum kan een gemandateerde voorziening inschakelen, met een kopie ervan.',
    },
    'ladder-stance-not-established': {
      title: 'Houding niet vastgesteld',
      detail:
        'Deze grond voor {step} steunt op de houding van de ouders ({stance}), vastgesteld door een betrokkene van het type {types}. Laat die eerst als houding registreren.',
    },
    'ladder-parents-not-sought': {
      title: 'Ouders niet vaak genoeg gezocht',
      detail:
        'Deze grond voor {step} steunt op ouders die een betrokkene van het type {types} {stance} vond, na minstens {attempts} pogingen op {means} verschillende manieren. Laat eerst houding en pogingen registreren.',
    },
    'ladder-agreement-missing': {
      title: 'Instemming ontbreekt',
      detail:
        'Deze grond voor {step} steunt op een instemming van de jongere of de ouders met deze stap die niet is ingetrokken. Registreer eerst de instemming.',
    },
    'party-not-participant': {
      title: 'Neemt niet deel',
      detail:
        'Een plan bindt organisaties die deelnemen, de jongere en de ouders. Noem een van hen, of schakel de organisatie eerst in.',
    },
    'no-plan-with-judicial': {
      title: 'Geen plan met politie of justitie',
      detail:
        'Er is geen gedeeld beroepsgeheim met politie en justitie: wie aan het beroepsgeheim gebonden is, maakt hier geen plannen met hen. Laat de school feiten met hen afspreken.',
    },
    'plan-of-others': {
      title: 'Een plan van anderen',
      detail:
        'Wie het invoerde ({addressee}), wie het doet en de spilfiguur ({coordinator}) zeggen hoe het afliep. Vraag het aan een van hen.',
    },
    'fact-recorded-by': {
      title: 'Niet aan jullie om vast te leggen',
      detail:
        'Een organisatie van het type {type} legt dit feit niet vast; dat doen: {allowed}. Vraag het aan wie het weet.',
    },
    'record-of-others': {
      title: 'Door een ander vastgelegd',
      detail:
        'Wie dit vastlegde ({addressee}) of de spilfiguur ({coordinator}) trekt het in. Vraag het aan hen.',
    },
    'measure-of-others': {
      title: 'Een maatregel van anderen',
      detail:
        'Wie de maatregel registreerde ({addressee}), de spilfiguur ({coordinator}) en een CLB of PMS die deelneemt zeggen hoe die afliep. Vraag het aan een van hen.',
    },
    'already-settled': {
      title: 'Al afgerond',
      detail:
        '{holder} zei eerder hoe het afliep: {outcome}. Het resultaat van een maatregel wordt verbeterd door {holder} of wie de maatregel registreerde. Voer een actie of terugkeerplan opnieuw in als er iets veranderd is.',
    },
    'held-in-secrecy': {
      title: 'Al door een ander gedaan',
      detail:
        'Een andere organisatie deed of zei dit al. Het beroepsgeheim laat niet toe u te zeggen wie, of wat. Vraag het aan de spilfiguur.',
    },
    'coordinator-enters-phase': {
      title: 'De spilfiguur kiest de fase',
      detail: 'Alleen de spilfiguur ({coordinator}) gaat naar een andere fase. Vraag het daar.',
    },
    'phase-back-reason-needed': {
      title: 'Reden nodig',
      detail: 'Het traject is in fase {phase}: teruggaan vraagt een reden. Voeg er een toe.',
    },
    'ladder-override': {
      title: 'Niet aan u om daarvan af te wijken',
      detail:
        '{step} vraagt {precondition}. Wie daar met een reden van mag afwijken: {allowed}. Zorg ervoor, of vraag het aan een van hen.',
    },
    'escalation-not-due': {
      title: 'Nog niet verstreken',
      detail: 'De inschakeling kan beantwoord worden tot {dueAt}. Daarna vervalt ze.',
    },
    'escalation-nothing-to-follow-up': {
      title: 'Niets op te volgen',
      detail:
        'Alleen een inschakeling die geweigerd werd, geen plaats had of verviel, wordt opgevolgd; deze is {status}.',
    },
    'unlink-foreign-report': {
      title: 'Melding van iemand anders',
      detail: 'Een van de meldingen is niet van deze persoon. Noem alleen meldingen van deze persoon.',
    },
    'unlink-leaves-nothing': {
      title: 'Er bleef niets over',
      detail: 'Niet alle meldingen van een persoon kunnen eruit gehaald worden. Laat er minstens een over.',
    },
    'match-lapsed': {
      title: 'Vervallen',
      detail:
        'Er valt niets meer te beslissen: de twee zijn al een persoon, werden uit elkaar gehouden, een van beide is vergeten, of de gegevens zijn sindsdien gecorrigeerd.',
    },
    'coordinator-allocates': {
      title: 'De spilfiguur wijst toe',
      detail:
        'Alleen de spilfiguur ({coordinator}) en KANS zeggen waar een onbesliste registratie hoort. Vraag het een van hen.',
    },
    'already-allocated': {
      title: 'Al toegewezen',
      detail: '{holder} zei eerder waar deze registratie hoort: {to}.',
    },
    'record-not-undecided': {
      title: 'Niets onbeslist',
      detail:
        'Een van de registraties is niet onbeslist in dit traject. Noem registraties met undecidedWith.',
    },
    'allocation-elsewhere': {
      title: 'Niet bij dat traject',
      detail:
        'De registratie blijft, of gaat naar het traject waar ze misschien hoort: {trajectoryId}. Noem dat, of stays.',
    },
    'offer-owner-keeps': {
      title: 'De eigenaar houdt het bij',
      detail: 'Alleen de organisatie van wie het programma is ({owner}), houdt het bij. Vraag het daar.',
    },
    'offer-by-other-types': {
      title: 'Biedt geen programma’s aan',
      detail:
        'Programma’s worden aangeboden door: {allowed}; niet door {type}. Vraag de organisatie die het programma geeft om het te publiceren.',
    },
    'offer-ended': {
      title: 'Programma beëindigd',
      detail:
        'Het programma is beëindigd en er worden geen plaatsen meer in gevraagd. Kies een ander, of publiceer het opnieuw.',
    },
    'search-wide': {
      title: 'Zoekopdracht te ruim',
      detail: 'De zoekopdracht vindt meer dan {max} meldingen. Voeg letters toe, of nog een naam.',
    },
    'sort-wide': {
      title: 'Lijst te lang om op naam te ordenen',
      detail: 'Op naam ordenen kan voor hoogstens {max} trajecten. Beperk eerst de lijst.',
    },
    'offer-unknown': {
      title: 'Programma onbekend',
      detail: 'Er is geen programma met deze id in de gids. Zoek het op in de lijst van het aanbod.',
    },
    'offer-of-other': {
      title: 'Programma van een andere organisatie',
      detail:
        'Het programma wordt bijgehouden door {owner}, en dat is niet wie wordt ingeschakeld. Schakel de eigenaar in, of laat offerId weg.',
    },
    'offers-for-who-sees': {
      title: 'Beantwoord eerst de aanmelding',
      detail:
        'Passende programma’s worden getoond aan wie het traject volledig ziet. Je ziet wat je gevraagd wordt: aanvaard eerst de aanmelding.',
    },
    'allocation-erased': {
      title: 'Daar is niemand meer',
      detail: 'De jongere van dat traject is vergeten. De registratie kan alleen blijven: antwoord stays.',
    },
    'belonging-undecided': {
      title: 'Zeg eerst of ze er nog bij hoort',
      detail:
        'De melding is gecorrigeerd en hoort misschien niet meer bij haar persoon; de overeenkomst {matchId} vraagt dat. Beantwoord die eerst: deze zou die hele persoon meenemen.',
    },
  },
  problems: {
    unauthenticated: {
      title: 'Wie bent u?',
      detail:
        'Een geldig token van een organisatie van het netwerk is nodig. Stuur het als "Authorization: Bearer <token>".',
    },
    form: {
      title: 'De vorm klopt niet',
      detail:
        'De vraag heeft niet de gevraagde vorm. Bekijk de fouten, herstel de velden en stuur ze opnieuw.',
    },
    'body-malformed': {
      title: 'Niet leesbaar',
      detail:
        'De inhoud kan niet als JSON in UTF-8 gelezen worden. Bekijk de fouten, herstel ze en stuur ze opnieuw.',
    },
    'route-unknown': {
      title: 'Geen zulk adres',
      detail: 'Er is niets op dit adres. De adressen staan op /docs.',
    },
    'method-not-allowed': {
      title: 'Methode niet toegelaten',
      detail: 'Dit adres kent deze methode niet. De header Allow noemt welke het wel kent.',
    },
    'body-too-large': {
      title: 'Te groot',
      detail: 'De inhoud is groter dan 1 MiB. Stuur minder, of voer de meldingen regel per regel in.',
    },
    'line-too-large': {
      title: 'Regel te groot',
      detail: 'De regel is groter dan 1 MiB. Kort ze in; de andere regels zijn behandeld.',
    },
    'media-type': {
      title: 'Niet dit soort inhoud',
      detail: 'Dit adres neemt {allowed} aan. Stuur dat, met het juiste Content-Type.',
    },
    'request-malformed': {
      title: 'Niet leesbaar als HTTP',
      detail: 'De vraag kan niet als HTTP gelezen worden. Kijk adres, headers en lengte na.',
    },
    'headers-too-large': {
      title: 'Headers te groot',
      detail: 'Adres en headers zijn samen te groot. Stuur er minder, of kortere.',
    },
    'request-timeout': {
      title: 'Te traag',
      detail: 'De vraag deed er te lang over om aan te komen. Stuur ze opnieuw.',
    },
    'storage-away': {
      title: 'Opslag niet bereikbaar',
      detail:
        'De databank is nu niet bereikbaar. Stuur hetzelfde opnieuw na de tijd in Retry-After: dan blijkt of het is vastgelegd, en het wordt één keer vastgelegd.',
    },
    internal: {
      title: 'Hier ging iets mis',
      detail:
        'De fout ligt bij ons en niet bij uw vraag. Stuur ze later opnieuw; noem de id van de vraag als u hulp vraagt.',
    },
  },
  form: {
    required: '{field} is nodig. Voeg het toe.',
    type: '{field} is van een andere soort dan gevraagd: {expected}.',
    'unknown-field': '{field} is geen bekend veld. Laat het weg.',
    'not-in-list': '{field} staat niet in de lijst: {allowed}.',
    'too-long': '{field} heeft meer dan {max} tekens. Kort het in.',
    'too-many': '{field} heeft meer dan {max} elementen. Stuur er minder.',
    'too-few': '{field} heeft minder dan {min} elementen. Voeg er toe.',
    'too-small': '{field} is minder dan {min}.',
    'too-large': '{field} is meer dan {max}.',
    blank: '{field} bevat niets leesbaars. Vul het in, of laat het weg als het niet verplicht is.',
    'control-characters': '{field} bevat stuurtekens. Laat ze weg.',
    unicode: '{field} bevat een half teken (een los surrogaat). Herstel de tekst.',
    'name-needed': '{field} vraagt een familienaam of voornamen. Voeg een van beide toe.',
    'national-number': '{field} heeft geen elf cijfers. Herstel het, of laat het weg.',
    language: '{field} is geen ISO 639-1-code van twee letters.',
    date: '{field} is geen bestaande dag, als YYYY-MM-DD.',
    'partial-date': '{field} is geen bestaande datum, als YYYY-MM-DD, YYYY-MM of YYYY.',
    'date-future': '{field} ligt in de toekomst. Herstel het.',
    'date-after': '{field} ligt na de dag (date) van wat erop steunt. Herstel een van beide.',
    instant: '{field} is geen datum en tijd met tijdzone volgens ISO 8601, zoals 2024-10-02T08:49:36Z.',
    'instant-future': '{field} ligt in de toekomst. Herstel het, of laat het weg: nu is de standaard.',
    'instant-early': '{field} ligt voor 1900. Herstel het.',
    'date-or-period': '{field} vraagt ofwel date ofwel period, en niet allebei.',
    'period-order': '{field} eindigt voor ze begint. Wissel from en to.',
    'half-days-in-period': '{field} is meer dan twee halve dagen per dag van de periode.',
    twice: '{field} staat er al. Laat het weg.',
    limit: '{field} is geen geheel getal van 1 tot {max}.',
    cursor: '{field} is niet door deze lijst aan u gegeven. Begin opnieuw zonder.',
    'idempotency-key': '{field} moet 1 tot 255 afdrukbare tekens (ASCII) hebben.',
    'if-match': '{field} is geen lijst van ETags, zoals "7".',
    'read-after': '{field} is geen positie die in een antwoord gegeven werd.',
    json: '{field} is geen goed gevormde JSON.',
    'utf-8': '{field} is geen goed gevormde UTF-8.',
    'too-deep': '{field} is meer dan {max} niveaus diep genest.',
    'text-in-a-language': '{field} vraagt woorden in minstens één taal: nl, fr of en.',
    'ages-order': '{field} ligt onder ageFrom. Wissel ze om.',
    'whole-years': '{field} moet een leeftijd in volle jaren zijn, zoals 15.',
    'search-letters': '{field} heeft minstens twee letters nodig.',
    'object-needed': 'Een JSON-object is nodig.',
    'csv-column-missing': 'De eerste regel noemt geen kolom {allowed}. Voeg ze toe.',
    'csv-column-twice': 'De eerste regel noemt de kolom {allowed} twee keer. Behoud er één.',
    'csv-quotes': 'De aanhalingstekens van deze regel sluiten niet. Een gegeven staat op één regel.',
    'csv-whose': 'Deze regel gaat over geen traject: vul trajectoryId, reportId of externalRef in.',
  },
  nearest: 'Bedoelde u {nearest}?',
  warnings: {
    'exit-guidance-missing':
      'Voor deze jongere, die de school verlaat, is geen uitstroombegeleiding geregistreerd. Bekijk dat voor het contact verloren gaat.',
    'offer-beyond-capacity':
      'Er hebben nu meer jongeren een plaats dan het programma plaatsen heeft. De plaats is toegekend; pas de capaciteit aan als dit zo blijft.',
    'national-number-check-digits':
      'De controlecijfers van het rijksregisternummer kloppen niet. Het wordt bewaard zoals gegeven en niet gebruikt om de jongere te herkennen; kijk het na.',
    'national-number-birth-date':
      'Het rijksregisternummer spreekt de geboortedatum tegen. Het wordt bewaard zoals gegeven en niet gebruikt om de jongere te herkennen; kijk beide na.',
  },
  labels: {
    unwilling: 'onwillig',
    unreachable: 'onbereikbaar',
    powerless: 'onmachtig',
    reached: 'doel bereikt',
    'not-reached': 'doel niet bereikt',
    'broken-off': 'afgebroken',
    done: 'gedaan',
    dropped: 'geschrapt',
    came: 'gekomen',
    'did-not-come': 'niet gekomen',
    'anti-truancy-contract': 'het antispijbelcontract, als er een was',
    'municipal-contact-point': 'gemeentelijk contactpunt',
    'central-contact-point': 'KANS',
    clb: 'CLB',
    pms: 'PMS-centrum',
    school: 'school',
    'pedagogical-support': 'pedagogische begeleidingsdienst',
    naft: 'NAFT-aanbieder',
    'school-external': 'schoolextern aanbod',
    'sick-pupil-education': 'onderwijs voor zieke leerlingen',
    mediation: 'schoolbemiddeling',
    'bridge-figure': 'brugfiguur',
    'youth-care-direct': 'rechtstreeks toegankelijke jeugdhulp',
    'youth-care-indirect': 'niet rechtstreeks toegankelijke jeugdhulp',
    'mandated-facility': 'gemandateerde voorziening (OCJ, VK)',
    'regional-consultation': 'regionaal overleg (ROTS)',
    'local-consultation-platform': 'lokaal overlegplatform (LOP)',
    police: 'politie',
    'compulsory-education-authority': 'overheid voor de leerplicht',
    prosecutor: 'parket',
    'youth-court': 'jeugdrechtbank',
    'employment-service': 'dienst voor werk',
    'regional-coordinator': 'netwerkcoördinator',
    'clb-guidance': 'begeleiding door het CLB',
    'pms-guidance': 'begeleiding door het PMS-centrum',
    'police-preventive': 'politie als preventieve partner',
    'worrying-file': 'zorgwekkend dossier',
    'regular-attendance': 'weer regelmatig aanwezig',
    're-enrolled': 'opnieuw ingeschreven',
    'other-school': 'andere school',
    'alternative-route': 'alternatieve leerweg',
    qualified: 'gekwalificeerd',
    'work-route': 'werk met kwalificatietraject',
    'judicial-track': 'gerechtelijk traject',
    'left-compulsory-age': 'niet meer leerplichtig',
    'moved-away': 'verhuisd',
    died: 'overleden',
    'reported-in-error': 'ten onrechte gemeld',
    requested: 'gevraagd',
    accepted: 'aanvaard',
    refused: 'geweigerd',
    'no-place': 'geen plaats',
    withdrawn: 'ingetrokken',
    expired: 'vervallen',
    'asked-elsewhere': 'elders gevraagd',
    'asked-again': 'opnieuw gevraagd',
    'other-help': 'andere hulp',
    participant: 'een betrokken actor',
    grounds: 'een grond',
    attachments: 'bijlagen',
    nobody: 'niemand',
    completed: 'voltooid',
    returned: 'teruggegeven',
    new: 'nieuw',
    joined: 'gevoegd',
    possible: 'mogelijk',
    same: 'dezelfde',
    different: 'een andere',
    'five-b-half-days': 'minstens 5 halve dagen B',
    'b-half-days': 'zoveel halve dagen B als de ladder vraagt',
    'school-measures-without-result': 'eigen maatregelen van de school zonder resultaat',
    'underlying-problem': 'een onderliggend probleem',
    'pupil-refuses-guidance': 'de leerling weigert alle begeleiding',
    'clb-or-pms-takes-part': 'een CLB of PMS-centrum is betrokken',
    'agreement-recorded': 'instemming van jongere of ouders is genoteerd',
    'direct-help-insufficient': 'rechtstreeks toegankelijke hulp volstaat niet',
    'unwillingness-established': 'onwil vastgesteld door CLB of PMS-centrum',
    'parents-unreachable-established': 'ouders onbereikbaar volgens CLB of PMS-centrum',
    'pupil-inflexible': 'de leerling is onwrikbaar',
    'no-improvement': 'inspanningen genoteerd, geen verbetering',
    'voluntary-help-stuck': 'vrijwillige hulp zit vast',
    'voluntary-help-refused': 'vrijwillige hulp is geweigerd',
    'trajectory-stuck': 'het traject zit vast',
    'own-procedure-without-result': 'eigen procedure zonder resultaat',
    'school-measures': 'maatregelen van de school',
    'absence-summary': 'samenvatting van de afwezigheden',
    'parents-contacted': 'of met de ouders gesproken is',
    'trajectory-goal': 'doel van het traject',
    'return-date': 'streefdatum van terugkeer',
    'question-clarification': 'vraagverheldering',
    'a-document': 'A-document',
    'absence-list': 'lijst van afwezigheden',
    'clb-involved': 'dat het CLB of PMS-centrum betrokken is',
    'measures-file': 'dossier van maatregelen',
    'm-document': 'M-document',
    'anonymous-case-sketch': 'anonieme schets van de situatie',
    'round-table-parties': 'alle partijen van de rondetafel',
    'procedure-outcome': 'uitkomst van de eigen procedure',
  },
  request: 'De inhoud',
  source: 'Bron: {source}.',
  nobody: 'een andere organisatie',
};
