import type { Messages } from './messages.js';

export const fr: Messages = {
  rules: {
    'not-found': {
      title: 'Introuvable',
      detail:
        "Il n'y a rien sous cet identifiant, ou rien que vous puissiez voir. Vérifiez l'identifiant, et si vous êtes encore impliqué.",
    },
    'stale-revision': {
      title: 'Modifié entre-temps',
      detail:
        "La trajectoire a changé depuis la révision donnée dans If-Match. Relisez-la et décidez d'après ce qu'elle dit maintenant.",
    },
    'view-behind': {
      title: 'Pas encore lisible',
      detail:
        "Ce qui a été écrit n'est pas encore dans les vues. Rien n'est perdu : redemandez après les secondes données dans Retry-After.",
    },
    'register-busy': {
      title: 'Registre occupé',
      detail:
        "Le registre des identités est surchargé. Rien n'a été enregistré : renvoyez la même chose après les secondes données dans Retry-After.",
    },
    'shutting-down': {
      title: "En cours d'arrêt",
      detail:
        "Ce processus s'arrête et n'accepte plus rien. Rien n'a été enregistré : renvoyez la même chose après les secondes données dans Retry-After.",
    },
    'on-behalf-of-foreign': {
      title: "Pas à vous d'enregistrer",
      detail:
        'Vous ne pouvez pas enregistrer pour cette organisation. Un point de contact communal enregistre pour les écoles de sa commune et pour les organisations sans commune ; KANS pour tous ; chacun pour soi. Omettez onBehalfOf, ou adressez-vous au point de contact.',
    },
    'counts-only': {
      title: 'Seulement des nombres',
      detail:
        "Un coordinateur régional voit des chiffres agrégés et aucune personne. Utilisez l'aperçu du réseau.",
    },
    'not-participant': {
      title: 'Réservé aux acteurs impliqués',
      detail:
        "Seule une organisation impliquée dans la trajectoire peut faire cela. Signalez d'abord le jeune, ou faites-vous appeler.",
    },
    'contact-point-assigns': {
      title: 'Le point de contact désigne',
      detail:
        'Seuls le point de contact du territoire et KANS désignent une personne pivot. Adressez-vous à eux.',
    },
    'coordinator-closes': {
      title: 'La personne pivot clôture',
      detail:
        'Seule la personne pivot ({coordinator}) clôture la trajectoire ; le point de contact et KANS clôturent celle qui n’en a pas. Adressez-vous à eux.',
    },
    'coordinator-reopens': {
      title: 'La personne pivot rouvre',
      detail:
        'Seule la personne pivot ({coordinator}) rouvre la trajectoire ; le point de contact et KANS rouvrent celle qui n’en a pas. Adressez-vous à eux, ou signalez à nouveau le jeune.',
    },
    'central-contact-point-decides': {
      title: 'KANS décide',
      detail:
        'Seul le point de contact central dit si des signalements concernent un même jeune. Adressez-vous à KANS.',
    },
    'central-contact-point-operates': {
      title: 'KANS gère',
      detail:
        'Seul le point de contact central voit l’état des vues et les fait reconstruire. Adressez-vous à KANS.',
    },
    'central-contact-point-forgets': {
      title: 'KANS oublie',
      detail: 'Seul le point de contact central oublie une personne. Adressez-vous à KANS.',
    },
    'corrects-own-report': {
      title: "Seul l'auteur corrige",
      detail:
        "Un signalement est corrigé par qui l'a enregistré, par l'organisation pour laquelle il l'a été, ou par KANS. Adressez-vous à l'un d'eux.",
    },
    'network-overview-readers': {
      title: 'Pas pour vous',
      detail:
        "L'aperçu du réseau est destiné au coordinateur régional, à KANS et aux points de contact communaux. Demandez des chiffres au point de contact.",
    },
    'escalation-addressee-answers': {
      title: 'Le destinataire répond',
      detail: "Seule l'organisation appelée ({addressee}) répond.",
    },
    'sender-withdraws': {
      title: "L'auteur de l'appel le retire",
      detail:
        "Seul l'auteur de l'appel ({holder}) le retire ; s'il ne participe pas ou plus, la personne pivot ou le point de contact le fait aussi.",
    },
    'sender-follows-up': {
      title: "L'auteur de l'appel y donne suite",
      detail:
        "Seul l'auteur de l'appel ({holder}) dit quelle suite y est donnée ; s'il ne participe pas ou plus, la personne pivot le fait aussi ou, à défaut, le point de contact.",
    },
    'ladder-called-in-by': {
      title: 'Pas à cet échelon',
      detail: "{step} : appel par {allowed} ; non par {type}. Demandez à l'un d'eux de le faire.",
    },
    'report-name-taken': {
      title: 'Nom de signalement pris',
      detail:
        'Un signalement avec cet externalRef mais un autre contenu a déjà été enregistré, par {holder}. Envoyez le même contenu, prenez un autre externalRef, ou corrigez le signalement.',
    },
    'command-name-taken': {
      title: 'Idempotency-Key prise',
      detail:
        'Cette Idempotency-Key est déjà venue avec un autre contenu. Prenez une nouvelle clé pour une nouvelle commande.',
    },
    'verdict-given': {
      title: 'Déjà décidé',
      detail: '{holder} a déjà décidé : {verdict}. Pour défaire un lien, détachez les signalements.',
    },
    'already-assigned': {
      title: 'Déjà désignée',
      detail:
        '{holder} est la personne pivot. Relisez la trajectoire et envoyez son ETag comme If-Match si une autre doit reprendre.',
    },
    'already-closed': {
      title: 'Déjà clôturée',
      detail: "{holder} a clôturé la trajectoire avec le résultat {outcome}. Rouvrez-la d'abord.",
    },
    'already-answered': {
      title: 'Déjà répondu',
      detail:
        'Cet appel est réglé : {status}. Demandez à {holder}, ou appelez à nouveau si la situation a changé.',
    },
    'already-followed-up': {
      title: 'Suite déjà donnée',
      detail: '{holder} a déjà dit quelle suite a été donnée à cet appel : {how}.',
    },
    'trajectory-closed': {
      title: 'Trajectoire clôturée',
      detail: 'La trajectoire est clôturée ({outcome}). Rouvrez-la, ou signalez à nouveau le jeune.',
    },
    'closed-for-good': {
      title: 'Clôturée définitivement',
      detail:
        'Une trajectoire clôturée comme {outcome} ne se rouvre plus. Signalez à nouveau le jeune : une nouvelle trajectoire s’ouvre.',
    },
    'trajectory-merged': {
      title: 'Trajectoire fusionnée',
      detail: 'La trajectoire continue sous {trajectoryId}. Utilisez cet identifiant.',
    },
    'legal-basis-not-in-force': {
      title: 'Base légale hors vigueur',
      detail:
        "On ne signale plus sur la base {legalBasis} aujourd'hui. Signalez sur une base en vigueur : {allowed}.",
    },
    'coordinator-unknown': {
      title: 'Personne pivot inconnue',
      detail:
        "Aucune organisation du réseau n'a cet identifiant. Cherchez-le dans la liste des organisations.",
    },
    'coordinator-type': {
      title: 'Ne peut être pivot',
      detail:
        "Une organisation du type {type} juge, contraint ou ne voit que des nombres, et n'est jamais personne pivot. Choisissez-en une autre.",
    },
    'escalation-addressee-unknown': {
      title: 'Destinataire inconnu',
      detail:
        "Aucune organisation du réseau n'a cet identifiant. Cherchez-le dans la liste des organisations.",
    },
    'escalation-addressee-type': {
      title: 'Mauvais destinataire',
      detail: "{step} s'adresse à : {allowed} ; non à {type}. Choisissez une organisation d'un tel type.",
    },
    'escalation-pending': {
      title: 'Déjà appelée',
      detail: '{holder} a déjà appelé cette organisation pour la même étape et attend une réponse.',
    },
    'escalation-not-accepted': {
      title: 'Pas accepté',
      detail: "Seul un appel accepté est achevé ou rendu ; celui-ci est {status}. Acceptez-le d'abord.",
    },
    'escalation-reason-needed': {
      title: 'Raison nécessaire',
      detail: 'Qui refuse un appel dit pourquoi. Ajoutez une raison.',
    },
    'ladder-grounds': {
      title: 'Motif manquant',
      detail:
        "{step} demande un de ces motifs, et la trajectoire doit le porter : {grounds}. Nommez un motif, ou enregistrez les faits qu'il demande.",
    },
    'ladder-attachments': {
      title: 'Annexe manquante',
      detail: '{step} demande en annexe : {missing}. Joignez-la, ou enregistrez-la dans la trajectoire.',
    },
    'ladder-not-for-school-refusal': {
      title: 'Pas en cas de refus scolaire',
      detail:
        "Le refus scolaire est un problème émotionnel et non de l'absentéisme : il ne mène jamais à {step}. Appelez l'accompagnement CLB ou PMS.",
    },
    'ladder-needs-participant': {
      title: 'Acteur manquant',
      detail: "{step} demande que l'un de ceux-ci soit impliqué : {types}. Appelez-en un d'abord.",
    },
    'ladder-not-after-broken-off': {
      title: 'Pas une seconde fois',
      detail:
        "{step} n'est plus sollicité après un {measure} rompu. Un CLB ou un centre PMS peut solliciter un service mandaté, avec une copie.",
    },
    'ladder-stance-not-established': {
      title: 'Attitude non établie',
      detail:
        "Ce motif pour {step} repose sur l'attitude des parents ({stance}), établie par un participant du type {types}. Faites-la d'abord enregistrer comme attitude.",
    },
    'ladder-parents-not-sought': {
      title: 'Parents trop peu sollicités',
      detail:
        "Ce motif pour {step} repose sur des parents qu'un participant du type {types} a trouvés ({stance}) après au moins {attempts} tentatives par {means} moyens différents. Faites d'abord enregistrer l'attitude et les tentatives.",
    },
    'ladder-agreement-missing': {
      title: 'Accord manquant',
      detail:
        "Ce motif pour {step} repose sur un accord du jeune ou des parents avec cette étape, qui n'a pas été retiré. Enregistrez d'abord l'accord.",
    },
    'party-not-participant': {
      title: 'Ne participe pas',
      detail:
        "Un plan engage des organisations qui participent, le jeune et les parents. Nommez l'un d'eux, ou sollicitez d'abord l'organisation.",
    },
    'no-plan-with-judicial': {
      title: 'Pas de plan avec la police ou la justice',
      detail:
        "Il n'y a pas de secret professionnel partagé avec la police et la justice : qui y est tenu ne fait pas de plans avec elles ici. Laissez l'école convenir de faits avec elles.",
    },
    'plan-of-others': {
      title: "Un plan d'autrui",
      detail:
        "Qui l'a introduit ({addressee}), qui doit le faire et la personne pivot ({coordinator}) disent comment cela s'est terminé. Demandez-le à l'un d'eux.",
    },
    'fact-recorded-by': {
      title: "Pas à vous de l'enregistrer",
      detail:
        "Une organisation du type {type} n'enregistre pas ce fait ; le font : {allowed}. Demandez à qui le sait.",
    },
    'record-of-others': {
      title: 'Enregistré par un autre',
      detail:
        "C'est à qui l'a enregistré ({addressee}) ou à la personne pivot ({coordinator}) de le retirer. Demandez-leur.",
    },
    'measure-of-others': {
      title: "Une mesure d'autrui",
      detail:
        "Qui a enregistré la mesure ({addressee}), la personne pivot ({coordinator}) et un CLB ou PMS qui participe disent comment elle s'est terminée. Demandez-le à l'un d'eux.",
    },
    'already-settled': {
      title: 'Déjà terminé',
      detail:
        "{holder} a déjà dit comment cela s'est terminé : {outcome}. Le résultat d'une mesure est corrigé par {holder} ou par qui a enregistré la mesure. Introduisez à nouveau une action ou un plan de retour si les choses ont changé.",
    },
    'held-in-secrecy': {
      title: 'Déjà fait par un autre',
      detail:
        'Une autre organisation a déjà fait ou dit cela. Le secret professionnel ne permet pas de vous dire qui, ni quoi. Demandez-le à la personne pivot.',
    },
    'coordinator-enters-phase': {
      title: 'La personne pivot choisit la phase',
      detail: 'Seule la personne pivot ({coordinator}) passe à une autre phase. Demandez-le-lui.',
    },
    'phase-back-reason-needed': {
      title: 'Raison nécessaire',
      detail: 'Le trajet est en phase {phase} : revenir en arrière demande une raison. Ajoutez-en une.',
    },
    'ladder-override': {
      title: "Ce n'est pas à vous d'y déroger",
      detail:
        "{step} demande {precondition}. Qui peut y déroger avec un motif : {allowed}. Remplissez la condition, ou demandez à l'un d'eux.",
    },
    'escalation-not-due': {
      title: 'Pas encore échu',
      detail: "L'appel peut recevoir une réponse jusqu'au {dueAt}. Il expire ensuite.",
    },
    'escalation-nothing-to-follow-up': {
      title: 'Aucune suite à donner',
      detail: 'Seul un appel refusé, sans place ou expiré appelle une suite ; celui-ci est {status}.',
    },
    'unlink-foreign-report': {
      title: "Signalement d'une autre personne",
      detail:
        "Un des signalements n'est pas de cette personne. Ne nommez que des signalements de cette personne.",
    },
    'unlink-leaves-nothing': {
      title: 'Il ne resterait rien',
      detail: "On ne peut détacher tous les signalements d'une personne. Laissez-en au moins un.",
    },
    'match-lapsed': {
      title: 'Sans objet',
      detail:
        "Il n'y a plus rien à décider : les deux sont déjà une personne, ont été distingués, l'un a été oublié, ou les données ont été corrigées depuis.",
    },
    'coordinator-allocates': {
      title: 'La personne pivot attribue',
      detail:
        'Seuls la personne pivot ({coordinator}) et KANS disent où va un enregistrement indécis. Demandez à l’un d’eux.',
    },
    'already-allocated': {
      title: 'Déjà attribué',
      detail: '{holder} a dit avant où va cet enregistrement : {to}.',
    },
    'record-not-undecided': {
      title: 'Rien d’indécis',
      detail:
        'Un des enregistrements n’est pas indécis dans cette trajectoire. Nommez ceux qui ont undecidedWith.',
    },
    'allocation-elsewhere': {
      title: 'Pas dans cette trajectoire',
      detail:
        'L’enregistrement reste, ou va à la trajectoire dont il fait peut-être partie : {trajectoryId}. Nommez-la, ou stays.',
    },
    'offer-owner-keeps': {
      title: 'Le propriétaire le tient à jour',
      detail:
        'Seule l’organisation à qui appartient le programme ({owner}) le tient à jour. Adressez-vous à elle.',
    },
    'offer-by-other-types': {
      title: 'N’offre pas de programmes',
      detail:
        'Les programmes sont offerts par : {allowed} ; pas par {type}. Demandez à l’organisation qui donne le programme de le publier.',
    },
    'offer-ended': {
      title: 'Programme terminé',
      detail:
        'Le programme est terminé et on n’y demande plus de places. Choisissez-en un autre, ou publiez-le à nouveau.',
    },
    'search-wide': {
      title: 'Recherche trop large',
      detail: 'La recherche trouve plus de {max} signalements. Ajoutez des lettres, ou un autre nom.',
    },
    'sort-wide': {
      title: 'Liste trop longue pour l’ordre des noms',
      detail: 'L’ordre par nom se fait pour {max} trajectoires au plus. Restreignez d’abord la liste.',
    },
    'offer-unknown': {
      title: 'Programme inconnu',
      detail:
        'Il n’y a pas de programme avec cet identifiant dans le répertoire. Cherchez-le dans la liste des offres.',
    },
    'offer-of-other': {
      title: 'Programme d’une autre organisation',
      detail:
        'Le programme est tenu par {owner}, et ce n’est pas elle qui est appelée. Appelez son propriétaire, ou omettez offerId.',
    },
    'offers-for-who-sees': {
      title: 'Répondez d’abord à l’appel',
      detail:
        'Les programmes adaptés sont montrés à qui voit toute la trajectoire. Vous voyez ce qui vous est demandé : acceptez d’abord l’appel.',
    },
    'allocation-erased': {
      title: 'Il n’y a plus personne',
      detail:
        'Le jeune de cette trajectoire a été oublié. L’enregistrement ne peut que rester : répondez stays.',
    },
    'belonging-undecided': {
      title: 'Dites d’abord s’il en fait partie',
      detail:
        'Le signalement a été corrigé et ne concerne peut-être plus sa personne ; la correspondance {matchId} le demande. Répondez-y d’abord : celle-ci emmènerait toute cette personne.',
    },
  },
  problems: {
    unauthenticated: {
      title: 'Qui êtes-vous ?',
      detail:
        'Un jeton valable d’une organisation du réseau est nécessaire. Envoyez-le comme "Authorization: Bearer <token>".',
    },
    form: {
      title: "La forme n'est pas bonne",
      detail: "La demande n'a pas la forme voulue. Regardez les erreurs, corrigez les champs et renvoyez-la.",
    },
    'body-malformed': {
      title: 'Illisible',
      detail:
        'Le contenu ne se lit pas comme du JSON en UTF-8. Regardez les erreurs, corrigez-le et renvoyez-le.',
    },
    'route-unknown': {
      title: 'Pas de telle adresse',
      detail: "Il n'y a rien à cette adresse. Les adresses sont sur /docs.",
    },
    'method-not-allowed': {
      title: 'Méthode non permise',
      detail: "Cette adresse ne connaît pas cette méthode. L'en-tête Allow nomme celles qu'elle connaît.",
    },
    'body-too-large': {
      title: 'Trop grand',
      detail: 'Le contenu dépasse 1 MiB. Envoyez moins, ou importez les signalements ligne par ligne.',
    },
    'line-too-large': {
      title: 'Ligne trop grande',
      detail: 'La ligne dépasse 1 MiB. Raccourcissez-la ; les autres lignes ont été traitées.',
    },
    'media-type': {
      title: 'Pas ce type de contenu',
      detail: 'Cette adresse accepte {allowed}. Envoyez cela, avec son Content-Type.',
    },
    'request-malformed': {
      title: 'Illisible en HTTP',
      detail: 'La demande ne se lit pas comme du HTTP. Vérifiez adresse, en-têtes et longueur.',
    },
    'headers-too-large': {
      title: 'En-têtes trop grands',
      detail: 'Adresse et en-têtes sont trop grands ensemble. Envoyez-en moins, ou de plus courts.',
    },
    'request-timeout': {
      title: 'Trop lent',
      detail: 'La demande a mis trop de temps à arriver. Renvoyez-la.',
    },
    'storage-away': {
      title: 'Stockage inaccessible',
      detail:
        'La base de données est inaccessible pour l’instant. Renvoyez la même chose après le délai de Retry-After : on saura alors si c’est enregistré, et ce ne le sera qu’une fois.',
    },
    internal: {
      title: "Quelque chose s'est mal passé ici",
      detail:
        "La faute est chez nous et non dans votre demande. Renvoyez-la plus tard ; donnez l'identifiant de la demande si vous demandez de l'aide.",
    },
  },
  form: {
    required: '{field} est nécessaire. Ajoutez-le.',
    type: "{field} est d'une autre sorte que demandé : {expected}.",
    'unknown-field': "{field} n'est pas un champ connu. Omettez-le.",
    'not-in-list': "{field} n'est pas dans la liste : {allowed}.",
    'too-long': '{field} a plus de {max} caractères. Raccourcissez-le.',
    'too-many': '{field} a plus de {max} éléments. Envoyez-en moins.',
    'too-few': '{field} a moins de {min} éléments. Ajoutez-en.',
    'too-small': '{field} est inférieur à {min}.',
    'too-large': '{field} est supérieur à {max}.',
    blank: "{field} ne contient rien de lisible. Remplissez-le, ou omettez-le s'il n'est pas obligatoire.",
    'control-characters': '{field} contient des caractères de contrôle. Omettez-les.',
    unicode: '{field} contient un demi-caractère (un substitut isolé). Corrigez le texte.',
    'name-needed': "{field} demande un nom de famille ou des prénoms. Ajoutez l'un des deux.",
    'national-number': "{field} n'a pas onze chiffres. Corrigez-le, ou omettez-le.",
    language: "{field} n'est pas un code ISO 639-1 de deux lettres.",
    date: "{field} n'est pas un jour qui existe, comme YYYY-MM-DD.",
    'partial-date': "{field} n'est pas une date qui existe, comme YYYY-MM-DD, YYYY-MM ou YYYY.",
    'date-future': '{field} est dans le futur. Corrigez-le.',
    'date-after': '{field} est après la date (date) de ce qui repose dessus. Corrigez une des deux.',
    instant: "{field} n'est pas une date et heure avec fuseau selon ISO 8601, comme 2024-10-02T08:49:36Z.",
    'instant-future':
      '{field} est dans le futur. Corrigez-le, ou omettez-le : maintenant est la valeur par défaut.',
    'instant-early': '{field} est avant 1900. Corrigez-le.',
    'date-or-period': '{field} demande soit date soit period, et non les deux.',
    'period-order': '{field} finit avant de commencer. Échangez from et to.',
    'half-days-in-period': '{field} dépasse deux demi-jours par jour de la période.',
    twice: '{field} a déjà été cité. Omettez-le.',
    limit: "{field} n'est pas un nombre entier de 1 à {max}.",
    cursor: '{field} ne vous a pas été donné par cette liste. Recommencez sans lui.',
    'idempotency-key': '{field} doit avoir de 1 à 255 caractères imprimables (ASCII).',
    'if-match': '{field} n\'est pas une liste d\'ETags, comme "7".',
    'read-after': "{field} n'est pas une position donnée dans une réponse.",
    json: "{field} n'est pas du JSON bien formé.",
    'utf-8': "{field} n'est pas de l'UTF-8 bien formé.",
    'too-deep': '{field} est imbriqué sur plus de {max} niveaux.',
    'text-in-a-language': '{field} demande des mots dans une langue au moins : nl, fr ou en.',
    'ages-order': '{field} est inférieur à ageFrom. Inversez-les.',
    'whole-years': '{field} doit être un âge en années entières, comme 15.',
    'search-letters': '{field} demande au moins deux lettres.',
    'object-needed': 'Un objet JSON est nécessaire.',
    'csv-column-missing': 'La première ligne ne nomme aucune colonne {allowed}. Ajoutez-la.',
    'csv-column-twice': 'La première ligne nomme deux fois la colonne {allowed}. Gardez-en une.',
    'csv-quotes': 'Les guillemets de cette ligne ne se ferment pas. Une donnée tient sur une ligne.',
    'csv-whose': "Cette ligne n'indique aucun trajet : remplissez trajectoryId, reportId ou externalRef.",
  },
  nearest: 'Vouliez-vous dire {nearest} ?',
  warnings: {
    'exit-guidance-missing':
      "Aucun accompagnement à la sortie n'est enregistré pour ce jeune, qui quitte l'école. Voyez-le avant que le contact ne se perde.",
    'offer-beyond-capacity':
      'Plus de jeunes ont maintenant une place que le programme n’en a. La place est accordée ; adaptez la capacité si cela dure.',
    'national-number-check-digits':
      'Les chiffres de contrôle du numéro de registre national ne concordent pas. Il est gardé tel quel et ne sert pas à reconnaître le jeune ; vérifiez-le.',
    'national-number-birth-date':
      'Le numéro de registre national contredit la date de naissance. Il est gardé tel quel et ne sert pas à reconnaître le jeune ; vérifiez les deux.',
  },
  labels: {
    unwilling: 'non disposés',
    unreachable: 'injoignables',
    powerless: 'impuissants',
    reached: 'objectif atteint',
    'not-reached': 'objectif non atteint',
    'broken-off': 'interrompu',
    done: 'fait',
    dropped: 'abandonné',
    came: 'venu',
    'did-not-come': 'pas venu',
    'anti-truancy-contract': "le contrat anti-décrochage, s'il y en a eu un",
    'municipal-contact-point': 'point de contact communal',
    'central-contact-point': 'KANS',
    clb: 'CLB',
    pms: 'centre PMS',
    school: 'école',
    'pedagogical-support': 'service de soutien pédagogique',
    naft: 'opérateur NAFT',
    'school-external': 'offre hors école',
    'sick-pupil-education': 'enseignement pour élèves malades',
    mediation: 'médiation scolaire',
    'bridge-figure': 'personne-relais',
    'youth-care-direct': 'aide à la jeunesse directement accessible',
    'youth-care-indirect': 'aide à la jeunesse non directement accessible',
    'mandated-facility': 'service mandaté (OCJ, VK)',
    'regional-consultation': 'concertation régionale (ROTS)',
    'local-consultation-platform': 'plateforme locale de concertation (LOP)',
    police: 'police',
    'compulsory-education-authority': "service de l'obligation scolaire",
    prosecutor: 'parquet',
    'youth-court': 'tribunal de la jeunesse',
    'employment-service': "service de l'emploi",
    'regional-coordinator': 'coordinateur régional',
    'clb-guidance': 'accompagnement par le CLB',
    'pms-guidance': 'accompagnement par le centre PMS',
    'police-preventive': 'police comme partenaire préventif',
    'worrying-file': 'dossier inquiétant',
    'regular-attendance': 'de nouveau régulièrement présent',
    're-enrolled': 'réinscrit',
    'other-school': 'autre école',
    'alternative-route': 'parcours alternatif',
    qualified: 'qualifié',
    'work-route': 'travail avec parcours qualifiant',
    'judicial-track': 'parcours judiciaire',
    'left-compulsory-age': "n'est plus en âge d'obligation scolaire",
    'moved-away': 'a déménagé',
    died: 'décédé',
    'reported-in-error': 'signalé par erreur',
    requested: 'demandé',
    accepted: 'accepté',
    refused: 'refusé',
    'no-place': 'pas de place',
    withdrawn: 'retiré',
    expired: 'expiré',
    'asked-elsewhere': 'demandé ailleurs',
    'asked-again': 'demandé à nouveau',
    'other-help': 'autre aide',
    participant: 'un acteur impliqué',
    grounds: 'un motif',
    attachments: 'des pièces jointes',
    nobody: 'personne',
    completed: 'achevé',
    returned: 'rendu',
    new: 'nouveau',
    joined: 'joint',
    possible: 'possible',
    same: 'le même',
    different: 'un autre',
    'five-b-half-days': 'au moins 5 demi-jours B',
    'b-half-days': "autant de demi-jours B que l'échelle en demande",
    'school-measures-without-result': "mesures propres de l'école sans résultat",
    'underlying-problem': 'un problème sous-jacent',
    'pupil-refuses-guidance': "l'élève refuse tout accompagnement",
    'clb-or-pms-takes-part': 'un CLB ou centre PMS est impliqué',
    'agreement-recorded': "l'accord du jeune ou des parents est noté",
    'direct-help-insufficient': "l'aide directement accessible ne suffit pas",
    'unwillingness-established': 'mauvaise volonté constatée par le CLB ou centre PMS',
    'parents-unreachable-established': 'parents injoignables selon le CLB ou centre PMS',
    'pupil-inflexible': "l'élève est inflexible",
    'no-improvement': 'efforts notés, pas d’amélioration',
    'voluntary-help-stuck': "l'aide volontaire est bloquée",
    'voluntary-help-refused': "l'aide volontaire est refusée",
    'trajectory-stuck': 'la trajectoire est bloquée',
    'own-procedure-without-result': 'procédure propre sans résultat',
    'school-measures': "mesures prises par l'école",
    'absence-summary': 'résumé des absences',
    'parents-contacted': 'si les parents ont été contactés',
    'trajectory-goal': 'but de la trajectoire',
    'return-date': 'date visée de retour',
    'question-clarification': 'clarification de la demande',
    'a-document': 'document A',
    'absence-list': 'liste des absences',
    'clb-involved': 'que le CLB ou centre PMS est impliqué',
    'measures-file': 'dossier des mesures',
    'm-document': 'document M',
    'anonymous-case-sketch': 'esquisse anonyme de la situation',
    'round-table-parties': 'toutes les parties à la table ronde',
    'procedure-outcome': 'résultat de la procédure propre',
  },
  request: 'Le contenu',
  source: 'Source : {source}.',
  nobody: 'une autre organisation',
};
