// Generated from docs/openapi.yaml by `npm run api`. Do not edit.

export interface paths {
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in and sets the session cookie. */
        post: operations["sign_in"];
        /** Ends the session; its cookie is dead at once. */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person, the positions held now, and the CSRF value. */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/change_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes one's own password; every other session of the account ends.
         * @description The only act open to an account whose password somebody else set.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/keep_signing_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps the key with which the person signs, in the place of the one before.
         * @description The key is kept encrypted as it was given; the passphrase only opens it once, to see that it fits.
         */
        post: operations["keep_signing_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/remove_signing_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the key away; what was signed with it stays valid. */
        post: operations["remove_signing_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first_admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the first account, with the secret that the first start printed.
         * @description Refused as soon as any account exists.
         */
        post: operations["create_first_admin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks of the signed-in person. */
        get: operations["tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What others did of late to the work of the signed-in person, the latest first. */
        get: operations["notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/set_digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses to be told once each working day instead of at once. */
        post: operations["set_digest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every case of the agency, the newest first. */
        get: operations["cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/open_case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case of an SOP for a period. */
        post: operations["open_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        /** One case with all its steps, people and documents. */
        get: operations["case_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        /** Everything that happened in the case, the oldest first. */
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/bag": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        /** The case as a verifiable BagIt bag in a ZIP file. */
        get: operations["case_bag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        /** How the case compares with its SOP, and each way in which it left it. */
        get: operations["case_conformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        /** The figures of a case with the rules that were frozen for it. */
        get: operations["case_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/figures/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Id of the indicator. */
                indicator: components["parameters"]["Indicator"];
            };
            cookie?: never;
        };
        /** Why a figure is what it is, down to who entered it on what evidence. */
        get: operations["figure_origin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/figures/{indicator}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Id of the indicator. */
                indicator: components["parameters"]["Indicator"];
            };
            cookie?: never;
        };
        /** What came before a figure, who entered what, and what is said about it. */
        get: operations["figure_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/comment_figure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says something about a figure; it travels with the form to whoever checks it. */
        post: operations["comment_figure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/flowchart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        /** The official form as geometry, with the live state of each step. */
        get: operations["case_flowchart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/stop_case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the case for good; what was done stays on record. */
        post: operations["stop_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/suspend_case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends the case; its deadlines rest. */
        post: operations["suspend_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/resume_case": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resumes a suspended case. */
        post: operations["resume_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        /** Everything that the page of one task shows, and which acts are allowed. */
        get: operations["task_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        /** Who has stated to be at the meeting of this task. */
        get: operations["attendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/open_attendance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the attendance list of the meeting, or gives it a new code. */
        post: operations["open_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/attend_meeting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States that the viewer is at the meeting, with the code that it shows. */
        post: operations["attend_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/qr_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A text as a QR code, to be drawn on the screen. */
        get: operations["qr_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/save_draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps what is being typed and reckons its figures; nothing is handed over.
         * @description A draft is a working paper of the visit, no record: one for all who may hand it over, and it
         *     goes when the visit ends. `revision` is the one that was seen; if somebody was faster the
         *     answer is 409 and nothing is overwritten. The same content again is answered as it was kept.
         */
        post: operations["save_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/unit_form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        /**
         * The form of the visit's unit as a locked workbook, to be filled in elsewhere.
         * @description Only the cells for figures, states and notes can be written in. A hidden sheet says under the
         *     seal of this server which form it is; `check_form` reads it back.
         */
        get: operations["unit_form_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/check_form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a filled workbook of the visit's form row by row; changes nothing. */
        post: operations["check_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/claim_task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the task for oneself. */
        post: operations["claim_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/release_task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a claimed task back. */
        post: operations["release_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/start_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts the work; the required inputs must be there. */
        post: operations["start_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/pause_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pauses the work. */
        post: operations["pause_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/resume_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resumes paused work. */
        post: operations["resume_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/complete_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Completes the step with its output and moves the case on. */
        post: operations["complete_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/return_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns the case to an earlier step, with a reason. */
        post: operations["return_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/recall_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a completed step back while nobody has acted on it. */
        post: operations["recall_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/record_step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a step that was done on paper, with its stated times and scan. */
        post: operations["record_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/add_branch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a unit that joins late. */
        post: operations["add_branch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/close_fan_out": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the gathering although units are missing, each with a reason. */
        post: operations["close_fan_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/supplement_branch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in the late contribution of a unit (susulan). */
        post: operations["supplement_branch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/waive_separation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets one person do two separated steps, with a reason. */
        post: operations["waive_separation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/extend_deadline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the deadline of the visit, with a reason. */
        post: operations["extend_deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/visits/{visit}/reassign_task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the task to another position, with a reason; it begins anew there. */
        post: operations["reassign_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents that have every word of the question, in any of its forms. */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the document version. */
                document: components["parameters"]["Document"];
            };
            cookie?: never;
        };
        /** What is known of one document version. */
        get: operations["document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{document}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the document version. */
                document: components["parameters"]["Document"];
            };
            cookie?: never;
        };
        /** The document as PDF or DOCX, from its recorded content; always the same bytes. */
        get: operations["document_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{document}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the document version. */
                document: components["parameters"]["Document"];
                /** @description From 1 to the number of pages that the document tells. */
                page: number;
            };
            cookie?: never;
        };
        /** One page of the document as an image, for a screen that shows no PDF. */
        get: operations["document_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{document}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the document version. */
                document: components["parameters"]["Document"];
            };
            cookie?: never;
        };
        /** The meeting of an invitation as an iCalendar file (RFC 5545). */
        get: operations["document_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stores a file (evidence, scan); the same bytes twice give the same content hash.
         * @description The raw bytes are the body, at most 20 MiB, with the media type of the file.
         */
        post: operations["upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the uploaded file. */
                upload: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** An uploaded file, always as an attachment. */
        get: operations["uploaded_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signing/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents that leave room for the viewer's signature and that he did not sign yet. */
        get: operations["documents_to_sign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signing/sign_documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs several documents with one passphrase, each as an act of its own. */
        post: operations["sign_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/sign_document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds the electronic signature of the acting person to a document of the case. */
        post: operations["sign_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed document with the code that its paper shows; open to everybody. */
        get: operations["verify_code"];
        put?: never;
        /**
         * What a signed PDF proves, and which document it is; open to everybody.
         * @description The raw bytes are the body, at most 20 MiB. They are judged and not kept.
         */
        post: operations["verify_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results as of the newest quarter with figures. */
        get: operations["newest_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/{year}/{quarter}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                quarter: components["parameters"]["Quarter"];
            };
            cookie?: never;
        };
        /** Results of the agency as of one quarter. */
        get: operations["results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/{year}/{quarter}/region": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                quarter: components["parameters"]["Quarter"];
            };
            cookie?: never;
        };
        /** The agencies of the viewer's region side by side. */
        get: operations["region_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/{year}/{quarter}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                quarter: components["parameters"]["Quarter"];
            };
            cookie?: never;
        };
        /** The report of a quarter (laporan triwulan), as of now. */
        get: operations["quarter_report_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/{year}/{quarter}/table": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                quarter: components["parameters"]["Quarter"];
            };
            cookie?: never;
        };
        /** The results as a table; a row for each indicator and quarter. */
        get: operations["results_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        /** The year's performance report (LKjIP) while it is written. */
        get: operations["year_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{year}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        /** The report as it was closed, else a draft of now. */
        get: operations["year_report_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/save_chapters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Saves the texts of the chapters; a closed report becomes a draft again. */
        post: operations["save_chapters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/save_analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Saves what is stated for one indicator. */
        post: operations["save_analysis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/close_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the report; refused while one of the seven items is empty. */
        post: operations["close_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announces a file that comes in pieces (tus 1.0.0, creation); Location names it.
         * @description Upload-Length is the whole length, at most 20 MiB. Upload-Metadata holds `filename`, and if known `filetype` and `sha256` (hexadecimal digits of the whole file). The id at the end of Location is the id of the upload that the file becomes. Nobody but its person can see it; unfinished it is kept until Upload-Expires.
         */
        post: operations["announce_file"];
        delete?: never;
        /** What the server can do for files that come in pieces (tus 1.0.0). */
        options: operations["file_options"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{file}": {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the tus protocol that the client speaks. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
            };
            path: {
                /** @description Id of the announced file. */
                file: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives an unfinished file up (tus 1.0.0, termination). */
        delete: operations["drop_file"];
        options?: never;
        /** How much of an announced file has arrived (tus 1.0.0); Upload-Offset says it. */
        head: operations["file_progress"];
        /**
         * Adds a piece to an announced file (tus 1.0.0); with its last piece it is kept.
         * @description The piece begins at Upload-Offset, which must be what has arrived. With Upload-Checksum (`sha1` or `sha256`) a damaged piece is refused with 460. Without it, what had arrived of a piece when the connection broke is kept.
         */
        patch: operations["append_to_file"];
        trace?: never;
    };
    "/sops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The SOP versions that the signed-in person may read. */
        get: operations["sops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** One whole SOP, in its own words. */
        get: operations["sop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/flowchart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** The official form of the SOP as geometry. */
        get: operations["sop_flowchart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** What a careful reader would mark in the SOP, each with its rule and source. */
        get: operations["sop_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/life": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** Where the version stands in its life, and who has read it. */
        get: operations["sop_life"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** What changed against the version before, as the table "semula - menjadi". */
        get: operations["sop_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** When each step is done if every one takes its standard time. */
        get: operations["sop_simulation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** The official form as PDF. */
        get: operations["sop_form_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** The SOP as BPMN 2.0. */
        get: operations["sop_bpmn_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/enforce_sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an approved version into force; the one before is revised. */
        post: operations["enforce_sop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/revoke_sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes a version, with a reason. */
        post: operations["revoke_sop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/confirm_sop_read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms that the person has read the version. */
        post: operations["confirm_sop_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** How the real runs of the version compare with its own standard, row by row. */
        get: operations["sop_conformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** The yearly evaluations of the version, and when the next one is due. */
        get: operations["sop_evaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/evaluation_form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** Monitoring form, evaluation form and minutes, filled in from the measured runs. */
        get: operations["sop_evaluation_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** SOPs of this and other agencies that share its words; only those one may read. */
        get: operations["similar_sops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/similar/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
                /** @description Id of the SOP version to compare with. */
                other: components["parameters"]["OtherSop"];
            };
            cookie?: never;
        };
        /** What makes another SOP differ from this one, in words. */
        get: operations["sop_comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/{sop}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** What readers of the public catalogue said of the version. */
        get: operations["sop_feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/evaluate_sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the yearly evaluation of a version in force. */
        post: operations["evaluate_sop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/show_sop_publicly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a version in force to everybody, in the public catalogue. */
        post: operations["show_sop_publicly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/hide_sop_publicly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a version out of the public catalogue. */
        post: operations["hide_sop_publicly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sops/answer_sop_feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes what became of a reader's feedback. */
        post: operations["answer_sop_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SOPs in force that agencies show to everybody; open to everybody. */
        get: operations["catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/{sop}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** One public SOP with its flow-chart; open to everybody. */
        get: operations["catalogue_sop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/{sop}/form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        /** The official form of a public SOP as a file; open to everybody. */
        get: operations["catalogue_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/{sop}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends words about a public SOP to its agency; open to everybody, twenty an hour.
         * @description The same words, while they are unanswered, are kept once.
         */
        post: operations["give_sop_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of regulations for the legal basis, as of today. */
        get: operations["regulations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The drafts of SOPs that are open, the last changed first. */
        get: operations["sop_drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a draft of an SOP. */
                draft: components["parameters"]["SopDraft"];
            };
            cookie?: never;
        };
        /** One draft, its open questions, and where its words stood. */
        get: operations["sop_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/{draft}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a draft of an SOP. */
                draft: components["parameters"]["SopDraft"];
            };
            cookie?: never;
        };
        /** The draft as the official form, with its findings, or what is still missing. */
        get: operations["sop_draft_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/import_sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a draft from an uploaded document. */
        post: operations["import_sop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/start_sop_draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a draft, empty or from a version. */
        post: operations["start_sop_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/edit_sop_draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives cells of a draft new values, all or none. */
        post: operations["edit_sop_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/take_back_sop_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the own latest edit back. */
        post: operations["take_back_sop_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/repeat_sop_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does the own edit again that was taken back last. */
        post: operations["repeat_sop_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/give_up_sop_draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a draft that comes to nothing. */
        post: operations["give_up_sop_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/try_sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a version on trial of a draft. */
        post: operations["try_sop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sop_drafts/approve_sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the approved version of a draft, with number, dates and approver. */
        post: operations["approve_sop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units, positions, people and delegations of the agency. */
        get: operations["organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation/grant_delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a person act for a position for some time (Plh, Plt), by decree. */
        post: operations["grant_delegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation/end_delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a delegation now. */
        post: operations["end_delegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that the administration of the agency shows. */
        get: operations["administration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/change_settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names the agency and sets its time zone, working hours and letterhead. */
        post: operations["change_settings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/name_government": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names the government that the agency belongs to. */
        post: operations["name_government"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/add_units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds units, all or none. */
        post: operations["add_units"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/change_unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes a unit. */
        post: operations["change_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/remove_unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a unit that nothing leans on yet. */
        post: operations["remove_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/add_positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds positions, all or none. */
        post: operations["add_positions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/change_position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes a position. */
        post: operations["change_position"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/remove_position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a position that nobody ever held. */
        post: operations["remove_position"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/appoint_person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appoints a person to a position. */
        post: operations["appoint_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/end_tenure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a tenure. */
        post: operations["end_tenure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/add_day_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a day off, or a day that closes early, of this agency alone. */
        post: operations["add_day_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/remove_day_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a day off of this agency. */
        post: operations["remove_day_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/letter_numbers/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        /** The agency's book of letter numbers of one year. */
        get: operations["letter_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/set_number_template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the pattern of letter numbers. */
        post: operations["set_number_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/reserve_number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reserves the next letter number, or a back-dated one. */
        post: operations["reserve_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/void_number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declares a letter number void. */
        post: operations["void_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/change_signing_settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How the agency signs; for the operator, because the server asks the address. */
        post: operations["change_signing_settings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/add_people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds people, all or none; with a user name each gets an account. */
        post: operations["add_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/check_people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells which rows add_people would refuse; changes nothing. */
        post: operations["check_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/change_person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects a person's name and NIP. */
        post: operations["change_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/retire_person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends every tenure of a person and disables the account. */
        post: operations["retire_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/open_account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an account with a first password that must be changed. */
        post: operations["open_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/reset_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a first password anew; it must be changed. */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/set_role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes what an account may do beyond the work of its positions. */
        post: operations["set_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/disable_account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disables an account; its sessions end. */
        post: operations["disable_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/enable_account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enables an account again. */
        post: operations["enable_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/take_up_sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one of the built-in procedures up as the agency's own SOP. */
        post: operations["take_up_sop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/bind_performers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which position stands behind each performer column of an SOP. */
        post: operations["bind_performers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/add_indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds indicators with their targets, all or none. */
        post: operations["add_indicators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/set_targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets targets of an indicator. */
        post: operations["set_targets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/set_indicator_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the rules of an indicator from now on; frozen cases keep theirs. */
        post: operations["set_indicator_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/try_indicator_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What wanted rules would have made of everything recorded; changes nothing. */
        post: operations["try_indicator_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/indicators/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the indicator. */
                indicator: components["parameters"]["Indicator"];
            };
            cookie?: never;
        };
        /** The rules of an indicator, who set them, and its figures under every preset. */
        get: operations["indicator_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan of the agency as a tree, with what each node achieved and spent. */
        get: operations["plan_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/agreements/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        /** The performance agreements of a year, one a position that answers for something. */
        get: operations["agreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/agreements/{year}/{position}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                /** @description Id of the position that promises. */
                position: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** A performance agreement as a paper, of the plan in force and the holders of now. */
        get: operations["agreement_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/read_table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The lines of an uploaded spreadsheet, for a table that is checked next; changes nothing. */
        post: operations["read_table"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/check_plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks the table of a plan row by row; changes nothing. */
        post: operations["check_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/draft_plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lays a plan down as a draft, all rows or none. */
        post: operations["draft_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/approve_plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the draft in force by a decree and sets its quarterly targets. */
        post: operations["approve_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/record_spending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what was spent of a budget up to a quarter. */
        post: operations["record_spending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of every case with its stage, the disposal lists and the retention schedule. */
        get: operations["archive_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/lists/{list}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the disposal list. */
                list: number;
            };
            cookie?: never;
        };
        /** The paper of a disposal list, or the minutes of its destruction, as drawn up then. */
        get: operations["disposal_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/files/{case}/label": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        /** The label for the box of the paper originals, with a QR code; to be printed. */
        get: operations["place_label"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/files/{case}/srikandi": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        /** The papers of a case as PDF with a table of metadata, to be uploaded to SRIKANDI. */
        get: operations["srikandi_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/set_retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a line of the agency's own retention schedule. */
        post: operations["set_retention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/classify_file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the file of a case another classification. */
        post: operations["classify_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/hold_file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps the file of a case from disposal, with the reason. */
        post: operations["hold_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/lift_hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the hold of a file, with the reason. */
        post: operations["lift_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/place_originals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes where the paper originals of a case lie. */
        post: operations["place_originals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/propose_disposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws up a list of files to be destroyed, all of them or none. */
        post: operations["propose_disposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/decide_disposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a disposal list by its written approval, or refuses it. */
        post: operations["decide_disposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/archive/destroy_files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroys the content of the files on an approved list; metadata and proofs stay. */
        post: operations["destroy_files"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed checkpoint of the event log. */
        get: operations["log_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/events/{place}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows that an event of the agency stands in the log. */
        get: operations["log_inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows that the log begins with what an earlier checkpoint covered. */
        get: operations["log_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in the agency, the latest first; fifty entries at a time. */
        get: operations["audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the program and its store are. */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stream of server-sent events; one per browser is enough.
         * @description Event `changed` with data `{"case_id": "17", "visit": 3}` when tasks of the agency change;
         *     read again what you show. A comment line comes every 20 seconds. A reader that is too slow
         *     is dropped and connects again. After a gap read everything again.
         */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An id, decimal digits. */
        Id: string;
        /**
         * Format: date-time
         * @description An instant, RFC 3339, UTC.
         */
        Instant: string;
        /**
         * Format: date
         * @description A day of the agency's calendar, YYYY-MM-DD.
         */
        Date: string;
        /** @description An exact decimal number as text, e.g. "1250000.5". "." is the decimal point. */
        Decimal: string;
        /** @description Why, in a sentence that stays on record. */
        Reason: string;
        /** @description Free text. */
        Text: string;
        /** @description A short text. */
        Sentence: string;
        /** @description The place of the step in the table of the SOP, from 1; not the printed number. */
        Step: number;
        /**
         * @description What the step is in the work; it decides the form of its content.
         * @enum {string}
         */
        Kind: "order" | "prepare_form" | "hand_out" | "fill_in" | "hand_in" | "gather" | "recap" | "validate" | "invite" | "meet" | "minutes" | "draft" | "check" | "submit" | "sign" | "report" | "cover_letter" | "copies" | "archive";
        /**
         * @description The shape of the official form.
         * @enum {string}
         */
        Symbol: "start" | "process" | "decision" | "end";
        /**
         * @description available: tersedia. received: diterima. working: dikerjakan. paused: dijeda. done: selesai.
         *     returned: dikembalikan. recalled: ditarik. closed: ditutup.
         * @enum {string}
         */
        VisitState: "available" | "received" | "working" | "paused" | "done" | "returned" | "recalled" | "closed";
        /**
         * @description An act on a visit; also the last part of its address.
         * @enum {string}
         */
        Verb: "claim_task" | "release_task" | "start_step" | "pause_step" | "resume_step" | "complete_step" | "return_step" | "recall_step" | "record_step" | "add_branch" | "close_fan_out" | "supplement_branch" | "waive_separation" | "extend_deadline" | "reassign_task";
        /**
         * @description The answer of a decision step.
         * @enum {string}
         */
        Decision: "yes" | "no";
        /**
         * @description How the position is held. definitive, plt (acting), plh (daily acting).
         * @enum {string}
         */
        Authority: "definitive" | "plt" | "plh";
        /** @description An error. Source, RFC 9457. */
        Problem: {
            /** @description Always "about:blank". */
            type?: string;
            /** @description The HTTP status. */
            status?: number;
            /** @description A stable name, e.g. workflow.step_not_open. */
            code: string;
            /**
             * @description invalid 422 (also 400, 405, 413, 431), not_now 409, conflict 409, forbidden 403,
             *     not_found 404, signed_out 401, too_many 429, fault 503, full 507, bug 500.
             * @enum {string}
             */
            class: "invalid" | "not_now" | "conflict" | "forbidden" | "not_found" | "signed_out" | "too_many" | "fault" | "full" | "bug";
            /** @description What is wrong and what to do. Indonesian. */
            title_id: string;
            /** @description The same in English. */
            title_en: string;
            /** @description The values of the placeholders of the sentence. */
            details: string[];
            /** @description To be told to the operator. */
            request_id: string;
        };
        SignIn: {
            username: string;
            password: string;
        };
        FirstAdmin: {
            /** @description From the first start. */
            secret: string;
            username: string;
            password: string;
            name: string;
        };
        Person: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description 18 digits. */
            nip: string | null;
        };
        AgencyRow: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description False until its administrator has named it. */
            named: boolean;
            /** @description The region, e.g. "Pemerintah Kota Contoh". */
            government: string;
            /** @description IANA name, e.g. "Asia/Jakarta". */
            time_zone: string;
            /** @enum {string} */
            zone_word: "WIB" | "WITA" | "WIT";
            /** @description Its word for a quarter, "Tribulan" or "Triwulan". */
            period_word: string;
        };
        HeldPosition: {
            id: components["schemas"]["Id"];
            title: string;
            /** @description Null for a position of the agency itself. */
            unit_id: components["schemas"]["Id"] | null;
            unit_name: string | null;
            authority: components["schemas"]["Authority"];
            /** @description Decree of the delegation. */
            decree_number: string | null;
            /** @description End of a delegation. */
            until: components["schemas"]["Instant"] | null;
        };
        Me: {
            person: components["schemas"]["Person"];
            /** @enum {string} */
            account_role: "staff" | "agency_admin" | "operator" | "auditor";
            agency: components["schemas"]["AgencyRow"];
            positions: components["schemas"]["HeldPosition"][];
            /**
             * @description What the account may do to its agency at large, now. Which cases and tasks one may act
             *     on is told by `open_as` of an SOP and by `allowed` of a case and of a task.
             */
            may: ("see_task" | "see_case" | "see_sop" | "publish_sop" | "draft_sop" | "approve_sop" | "see_document" | "upload_evidence" | "see_figures" | "set_targets" | "write_report" | "close_report" | "see_organisation" | "change_organisation" | "grant_delegation" | "manage_accounts" | "found_agency" | "see_log" | "approve_plan" | "keep_records" | "dispose_of_records")[];
            /** @description May change the agency. */
            administers: boolean;
            /** @description Somebody else set the password; nothing but changing it is open. */
            must_change_password: boolean;
            /** @description Send it back as X-Takar-Csrf with every act. */
            csrf: string;
            /** @enum {string} */
            language: "id" | "en";
            signing_key: components["schemas"]["SigningKey"];
        };
        /** @description Working time until the deadline; negative when late. */
        Remaining: {
            /** @description Working minutes. */
            minutes: number;
            /** @description Whole working days. */
            days: number;
        };
        TaskRow: {
            case_id: components["schemas"]["Id"];
            /** @description Number within the case, from 1. */
            visit: number;
            /** @description Version of the visit; send it back with an act. */
            version: number;
            step: components["schemas"]["Step"];
            step_count: number;
            /** @description Uraian kegiatan. */
            activity: string;
            kind: components["schemas"]["Kind"];
            case_title: string;
            period: string;
            /** @description The unit of a fan-out branch. */
            unit_name: string | null;
            position_id: components["schemas"]["Id"];
            /** @description The position that has to act. */
            position_title: string;
            state: components["schemas"]["VisitState"];
            available_at: components["schemas"]["Instant"];
            due_at: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            lateness: "late" | "today" | "soon" | "later";
            remaining: components["schemas"]["Remaining"];
            /** @description Who has claimed it. */
            holder_name: string | null;
            /** @description Why it came back. */
            returned_reason: string | null;
        };
        TaskList: {
            items: components["schemas"]["TaskRow"][];
            counts: {
                mine: number;
                team: number;
                unclaimed: number;
            };
        };
        /**
         * @description open: berjalan. suspended: ditangguhkan. stopped: dihentikan. finished: selesai.
         * @enum {string}
         */
        CaseState: "open" | "suspended" | "stopped" | "finished";
        CaseRow: {
            id: components["schemas"]["Id"];
            title: string;
            sop_id: components["schemas"]["Id"];
            period: string;
            state: components["schemas"]["CaseState"];
            opened_at: components["schemas"]["Instant"];
            finished_at: components["schemas"]["Instant"] | null;
            /** @description The steps that are open now. */
            current: {
                /** @description The task that is open. */
                visit: number;
                step: components["schemas"]["Step"];
                activity: string;
                /** @description A person, or the position. */
                holder: string | null;
                due_at: components["schemas"]["Instant"] | null;
            }[];
            steps_done: number;
            step_count: number;
            late: boolean;
            /** @description How often a step was returned. */
            returns: number;
        };
        CaseList: {
            /** @description Whether the signed-in person may open a case of some SOP. */
            may_open: boolean;
            items: components["schemas"]["CaseRow"][];
        };
        /** @description Waktu baku. Days and minutes are never converted into each other. */
        StandardTime: {
            amount: number;
            /**
             * @description Working minutes or working days.
             * @enum {string}
             */
            unit: "minutes" | "days";
            /** @description As printed in the SOP. */
            text: string;
        };
        ActualTime: {
            /** @description From start to finish. */
            working_minutes: number | null;
            /** @description Working days from start to finish. */
            working_days: number | null;
            /** @description Working minutes before the start. */
            waiting_minutes: number | null;
        };
        StepState: {
            step: components["schemas"]["Step"];
            printed_number: string;
            activity: string;
            performer_titles: string[];
            kind: components["schemas"]["Kind"];
            symbol: components["schemas"]["Symbol"];
            /** @enum {string} */
            state: "not_yet" | "open" | "done" | "returned" | "closed";
            standard: components["schemas"]["StandardTime"];
            actual: components["schemas"]["ActualTime"];
            /** @description How often the step was visited. */
            rounds: number;
            /** @description Fan-out only. */
            units: {
                total: number;
                done: number;
                /** @description Answered with a statement of no activity. */
                nihil: number;
                /** @description Closed as missing. */
                closed: number;
                /** @description Names of open units. */
                missing: string[];
            } | null;
            late: boolean;
        };
        CaseDetail: components["schemas"]["CaseRow"] & {
            /** @description The decisions of its meetings, from the minutes registered last. */
            follow_ups: components["schemas"]["FollowUp"][];
            /** @description The acts on the whole case that the signed-in person may do now. */
            allowed: ("stop_case" | "suspend_case" | "resume_case")[];
            identity: {
                number: string;
                title: string;
                agency: string;
            };
            steps: components["schemas"]["StepState"][];
            people: {
                /** @description Place among the performers, from 1. */
                column: number;
                /** @description As printed in the SOP. */
                title: string;
                position: string | null;
                person: string | null;
            }[];
            documents: components["schemas"]["DocumentRow"][];
            /** @description Version of the case. */
            version: number;
        };
        Meeting: {
            subject: string;
            /** @description YYYY-MM-DD. */
            date: string;
            /** @description Local time HH:MM. */
            time: string;
            place: string;
            agenda: string[];
            participants: components["schemas"]["Id"][];
            /** @description Positions that came; empty before the attendance is registered. */
            present: components["schemas"]["Id"][];
        };
        Attendance: {
            case_title: string;
            /** @description Somebody may state now that he is there. */
            open: boolean;
            over: boolean;
            /** @description The viewer holds the task of the meeting. */
            may_open: boolean;
            /** @description Only for who may open the list. */
            code: string | null;
            came: {
                position_id: components["schemas"]["Id"];
                position: string;
                person: string;
                at: components["schemas"]["Instant"];
            }[];
            /** @description The viewer has stated it already. */
            here: boolean;
            meeting: components["schemas"]["Meeting"] | null;
        };
        FollowUp: {
            /** @description The step of the minutes. */
            step: components["schemas"]["Step"];
            text: string;
            /** @description Title of the position that sees to it. */
            owner: string | null;
            /** @description Who holds the position now. */
            holder: string | null;
            due: components["schemas"]["Date"] | null;
            /** @description The day is over, by the clock of the office. */
            overdue: boolean;
        };
        OpenCase: {
            sop_id: components["schemas"]["Id"];
            /** @description E.g. 2026Q3. */
            period: string;
            /** @description Needed when the SOP already has a case for this period. */
            second_case_reason?: string;
            /** @description In which position one opens it. */
            position_id?: components["schemas"]["Id"];
        };
        CaseReason: {
            reason: components["schemas"]["Reason"];
            /** @description The case version that was seen. */
            version?: number;
            position_id?: components["schemas"]["Id"];
        };
        Timeline: {
            items: components["schemas"]["Happening"][];
        };
        NoticeList: {
            /** @description The newest daily digest tells of what happened after `since` until `until`. */
            digest: {
                /** @description Null: told at once. */
                hour: number | null;
                since: components["schemas"]["Instant"] | null;
                until: components["schemas"]["Instant"] | null;
            };
            items: (components["schemas"]["Happening"] & {
                /** @description Place in the event log; rises. */
                place: number;
                /**
                 * @description Why it concerns the reader.
                 * @enum {string}
                 */
                about: "new_task" | "returned" | "deadline" | "reassigned" | "case";
                case_id: components["schemas"]["Id"];
                case_title: string;
            })[];
        };
        /** @description One event of a case in a sentence, with who did it and for whom. */
        Happening: {
            at: components["schemas"]["Instant"];
            /** @description Name of the event, e.g. step_completed. */
            name: string;
            person: string | null;
            position: string | null;
            authority: components["schemas"]["Authority"] | null;
            decree_number: string | null;
            step: components["schemas"]["Step"] | null;
            unit: string | null;
            /** @description One sentence in Indonesian. */
            text_id: string;
            /** @description The same in English. */
            text_en: string;
            reason: string | null;
        };
        /** @description The official form. Integers are hundredths of a millimetre, origin top left. */
        Flowchart: {
            /** @enum {string} */
            paper: "A4" | "F4" | "A3";
            pages: components["schemas"]["FlowchartPage"][];
        };
        Findings: {
            /** @description The day for which the legal basis is judged. */
            as_of: string;
            errors: number;
            warnings: number;
            notes: number;
            findings: components["schemas"]["Finding"][];
        };
        Finding: {
            /** @description Stable, e.g. "LB-REVOKED". */
            code: string;
            /** @description The row of docs/lint-rules.tsv. */
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "note";
            /** @description A place of the SOP, e.g. "steps/9/activity". */
            place: string;
            /** @description Of the source text; null for a stored SOP. */
            line: number | null;
            /** @description As they stand in the source. */
            words: string;
            message_id: string;
            message_en: string;
            /** @description The regulation or reason behind the rule. */
            source: string;
            /** @description Within the words of the place; null where no safe repair is known. */
            repair: {
                from: string;
                to: string;
            } | null;
        };
        FlowchartPage: {
            number: number;
            width: number;
            height: number;
            cells: {
                x: number;
                y: number;
                w: number;
                h: number;
                text_lines: string[];
                /** @enum {string} */
                align: "left" | "center";
                /** @enum {string} */
                role: "header" | "number" | "activity" | "input" | "time" | "output" | "note" | "performer";
            }[];
            shapes: {
                step: components["schemas"]["Step"];
                /** @description Place among the performers, from 1. */
                column: number;
                /** @enum {string} */
                symbol: "start" | "process" | "decision" | "end" | "connector";
                x: number;
                y: number;
                w: number;
                h: number;
                label: string;
            }[];
            arrows: {
                from: components["schemas"]["Step"];
                to: components["schemas"]["Step"];
                /** @enum {string} */
                kind: "next" | "yes" | "no";
                points: components["schemas"]["Point"][];
                label?: string | null;
                label_at?: components["schemas"]["Point"] | null;
            }[];
        };
        /** @description x and y, hundredths of a millimetre. */
        Point: number[];
        CaseFlowchart: components["schemas"]["Flowchart"] & {
            steps: components["schemas"]["StepState"][];
        };
        TaskPage: {
            task: components["schemas"]["TaskRow"];
            case: components["schemas"]["CaseRow"];
            step: components["schemas"]["TaskStep"];
            /**
             * @description contributor: a unit that adds its part to what another position gathers.
             * @enum {string}
             */
            mode: "performer" | "contributor";
            /** @description The indicators to fill in or to look at; null where the step has none. */
            form: components["schemas"]["Form"] | null;
            /** @description What was registered last for this visit, in the shape of its kind. */
            content: Record<string, never> | null;
            /** @description What is being typed here, for those who may go on with it; null without any. */
            draft: components["schemas"]["Draft"] | null;
            /** @description For meet and minutes, what was called for and who came; null without it. */
            meeting: components["schemas"]["Meeting"] | null;
            /** @description Documents of the earlier steps that this one needs. */
            previous: components["schemas"]["DocumentRow"][];
            /** @description Fan-out only. */
            units: components["schemas"]["UnitState"][] | null;
            /**
             * @description What each unit answered, for a step that reads or checks it (gather, recap, validate,
             *     check, draft, report ...); empty where nothing was asked for yet.
             */
            unit_forms: {
                unit_id: components["schemas"]["Id"];
                unit_name: string;
                form: components["schemas"]["Form"];
            }[];
            /**
             * @description What the forms of this step choose from: positions for recipients and participants,
             *     units and indicators for a form.
             */
            catalogue: {
                positions: {
                    id: components["schemas"]["Id"];
                    title: string;
                    holder: string | null;
                }[];
                units: {
                    id: components["schemas"]["Id"];
                    name: string;
                }[];
                /** @description Units of the agency that are not in this case and may join it late. */
                newcomers?: {
                    id: components["schemas"]["Id"];
                    name: string;
                }[];
                indicators: {
                    id: components["schemas"]["Id"];
                    code: string;
                    name: string;
                    unit_id: components["schemas"]["Id"];
                }[];
            };
            remarks: components["schemas"]["Remark"][];
            /** @description The acts that the signed-in person may do now. */
            allowed: components["schemas"]["Verb"][];
            /** @description What happens after this step. */
            next: {
                step: components["schemas"]["Step"];
                activity: string;
                performer: string;
            } | null;
            /** @description Positions of the signed-in person that may act here. */
            actor_positions: components["schemas"]["Id"][];
        };
        TaskStep: components["schemas"]["StepState"] & {
            /** @description Kelengkapan. */
            inputs: {
                name: string;
                /** @description Null when it comes from outside the procedure. */
                from_step: components["schemas"]["Step"] | null;
                registered: boolean;
                document_id: components["schemas"]["Id"] | null;
            }[];
            output: string;
            /** @description Keterangan. */
            note: string;
            /** @description Earlier steps that a return may go to. */
            targets?: components["schemas"]["ReturnTarget"][];
            /** @description Decision steps only. */
            decision: {
                yes_label: string;
                no_label: string;
                /** @description Where "no" goes when nothing else is chosen. */
                no_target: components["schemas"]["Step"] | null;
                /** @description Earlier steps that "no" or a return may go to. */
                targets: components["schemas"]["ReturnTarget"][];
            } | null;
        };
        Draft: {
            revision: number;
            saved_at: components["schemas"]["Instant"];
            /** @description Who typed last. */
            person_name: string;
            content: components["schemas"]["Typing"];
        };
        /** @description As the web app keeps it; the server does not read it. At most 256 KiB. */
        Typing: Record<string, never>;
        SaveDraft: {
            /** @description The one that was seen; 0 for none. */
            revision: number;
            content: components["schemas"]["Typing"];
            /** @description The figures typed so far, to be reckoned; those of a unit's form only. */
            values?: components["schemas"]["FilledValue"][];
        };
        SavedDraft: {
            revision: number;
            saved_at: components["schemas"]["Instant"];
            values: components["schemas"]["DraftValue"][];
        };
        /** @description One line as it would stand if it were handed over now. */
        DraftValue: {
            indicator_id: components["schemas"]["Id"];
            actual: components["schemas"]["Decimal"] | null;
            /** @description Percent of the target. */
            achievement: components["schemas"]["Decimal"] | null;
            /** @description Why there is no achievement, e.g. "no_target"; empty when there is one. */
            why: string;
            /** @description Why the figures cannot be taken as they are. */
            refusal: {
                code: string;
                title_id: string;
                title_en: string;
            } | null;
            findings: components["schemas"]["EntryFinding"][];
        };
        /** @description What a check says about an entry. A warning asks for a note, an error is refused. */
        EntryFinding: {
            /** @enum {string} */
            severity: "error" | "warning";
            title_id: string;
            title_en: string;
        };
        CheckForm: {
            upload_id: components["schemas"]["Id"];
        };
        /** @description A filled workbook of a form, read and not taken yet. */
        CheckedForm: {
            /** @description Indicators on the form. */
            asked: number;
            /** @description Those that nobody has filled in. */
            blank: number;
            /** @description Indicators whose cells are all sound. */
            values: {
                indicator_id: components["schemas"]["Id"];
                components: {
                    [key: string]: components["schemas"]["Decimal"];
                };
                actual: components["schemas"]["Decimal"] | null;
                /** @enum {string} */
                state: "filled" | "nihil" | "not_measured";
                note: string;
            }[];
            /** @description Whatever they are about gives no value; the rest is unharmed. */
            problems: {
                /** @description E.g. "H7"; empty when a row is not there at all. */
                cell: string;
                problem_id: string;
                problem_en: string;
            }[];
        };
        /** @description An earlier step, whose work it is, and its deadline if it began again now. */
        ReturnTarget: {
            step: components["schemas"]["Step"];
            activity: string;
            performer: string;
            due_at: components["schemas"]["Instant"] | null;
        };
        UnitState: {
            unit_id: components["schemas"]["Id"];
            name: string;
            state: components["schemas"]["VisitState"];
            /** @description Answered with a statement of no activity. */
            nihil: boolean;
            document_id: components["schemas"]["Id"] | null;
            holder: string | null;
            visit: number;
            due_at: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            lateness: "late" | "today" | "soon" | "later";
            remaining: components["schemas"]["Remaining"];
        };
        /** @description A remark that came with a return. */
        Remark: {
            /** @description Where, e.g. "tabel 2, baris 3". */
            place: string;
            text: string;
        };
        Form: {
            indicators: {
                id: components["schemas"]["Id"];
                code: string;
                name: string;
                /** @description Unit of measure, e.g. "persen". */
                unit: string;
                polarity: components["schemas"]["Polarity"];
                /** @description How a realisation becomes an achievement. */
                rule_text: string;
                /** @description In the words of its components. */
                formula_text: string;
                components: {
                    id: string;
                    name: string;
                }[];
                target: components["schemas"]["Decimal"] | null;
                previous_actual: components["schemas"]["Decimal"] | null;
                /** @description How many comments stand beside it. */
                comments: number;
                value: components["schemas"]["FormValue"];
            }[];
        };
        FormValue: {
            components: components["schemas"]["ComponentFigures"];
            actual: components["schemas"]["Decimal"] | null;
            state: components["schemas"]["ValueState"];
            note: string;
            /** @description Percent of the target, computed by the server. */
            achievement: components["schemas"]["Decimal"] | null;
        };
        /** @description Figure of each formula component, by component id. */
        ComponentFigures: {
            [key: string]: components["schemas"]["Decimal"];
        };
        /**
         * @description nihil: no activity. not_measured: tidak diukur. empty: not answered yet.
         * @enum {string}
         */
        ValueState: "filled" | "nihil" | "not_measured" | "empty";
        /** @description An act without further fields. */
        Act: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
        };
        /** @description The visit version that was seen. An older one is answered with 409. */
        SeenVersion: number;
        /** @description Id of the position in which the person acts; one of `actor_positions`. */
        ActingPosition: string;
        /** @description What an act did, in its own words. */
        ActDone: {
            case_id: components["schemas"]["Id"];
            /** @description 0: the act was on the case itself. */
            visit: number;
            /** @description Of the visit, or of the case when visit is 0. */
            version: number;
            /** @description What is now in the log, e.g. "step_completed". */
            event: string;
            /** @description The document that was registered. */
            document_id: components["schemas"]["Id"] | null;
            /** @description The visits that the act opened. */
            opened: {
                visit: number;
                step: components["schemas"]["Step"];
                /** @description Whose turn it is. */
                position_id: components["schemas"]["Id"];
            }[];
            /** @description Whether the case has reached its end. */
            finished: boolean;
        };
        /** @description What an act of the administration made, in its own words; ids by their name. */
        AdministrationDone: {
            [key: string]: string | number | string[];
        };
        /** @description What an act on a delegation did, in its own words. */
        DelegationDone: {
            delegation_id: components["schemas"]["Id"];
        };
        /** @description An input from outside the procedure that the performer states to have. */
        StatedInput: {
            name: string;
            note?: string;
        };
        StatedInputs: components["schemas"]["StatedInput"][];
        StartStep: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            inputs_stated?: components["schemas"]["StatedInputs"];
        };
        ReasonedAct: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            reason: components["schemas"]["Reason"];
        };
        CompleteStep: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            /** @description Decision steps only. */
            decision?: components["schemas"]["Decision"];
            /** @description Needed with decision "no". */
            reason?: string;
            /** @description Where "no" goes. */
            target_step?: components["schemas"]["Step"];
            /** @description The unit states that there was no activity. Not the same as zero. */
            nihil?: {
                statement: string;
            };
            content?: components["schemas"]["StepContent"];
            /** @description Ids of uploaded files that belong to the output. */
            uploads?: components["schemas"]["Id"][];
            /** @description Signs the paper of the step electronically, or nothing of the act is done. */
            signature?: components["schemas"]["AskedSignature"];
            inputs_stated?: components["schemas"]["StatedInputs"];
            /**
             * Format: date-time
             * @description When the work was really finished, if earlier than now.
             */
            finished_at_stated?: string;
        };
        ReturnStep: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            target_step: components["schemas"]["Step"];
            reason: components["schemas"]["Reason"];
            remarks?: components["schemas"]["Remark"][];
        };
        RecordStep: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            /** @description As stated on paper. */
            started_at: components["schemas"]["Instant"];
            /** @description As stated on paper. */
            finished_at: components["schemas"]["Instant"];
            reason?: string;
            /** @description The scan of the paper. */
            scan_upload_id?: components["schemas"]["Id"] | null;
            /** @description Number or place of the paper. */
            reference?: string;
            decision?: components["schemas"]["Decision"];
            /** @description Where "no" goes. */
            target_step?: components["schemas"]["Step"];
            inputs_stated?: components["schemas"]["StatedInputs"];
            content?: components["schemas"]["StepContent"];
        };
        AddBranch: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            unit_id: components["schemas"]["Id"];
            reason: components["schemas"]["Reason"];
        };
        CloseFanOut: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            /** @description Every open unit, with the reason why it is left out. */
            missing: {
                unit_id: components["schemas"]["Id"];
                reason: components["schemas"]["Reason"];
            }[];
        };
        SupplementBranch: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            unit_id: components["schemas"]["Id"];
            content: components["schemas"]["StepContent"];
        };
        WaiveSeparation: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            /** @description The pair of steps that two people should do. */
            steps: components["schemas"]["Step"][];
            reason: components["schemas"]["Reason"];
        };
        ReassignTask: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            to_position_id: components["schemas"]["Id"];
            reason: components["schemas"]["Reason"];
        };
        ExtendDeadline: {
            version: components["schemas"]["SeenVersion"];
            position_id: components["schemas"]["ActingPosition"];
            due_at: components["schemas"]["Instant"];
            reason: components["schemas"]["Reason"];
        };
        /** @description What the step produces, in the shape of its kind. */
        StepContent: components["schemas"]["NoteContent"] | components["schemas"]["OrderContent"] | components["schemas"]["PrepareFormContent"] | components["schemas"]["HandOutContent"] | components["schemas"]["FillInContent"] | components["schemas"]["GatherContent"] | components["schemas"]["ValidateContent"] | components["schemas"]["InviteContent"] | components["schemas"]["MeetContent"] | components["schemas"]["MinutesContent"] | components["schemas"]["DraftContent"] | components["schemas"]["SignContent"] | components["schemas"]["CoverLetterContent"] | components["schemas"]["CopiesContent"] | components["schemas"]["ArchiveContent"];
        /** @description hand_in, check, submit, report. */
        NoteContent: {
            note?: components["schemas"]["Text"];
            /** @description submit and report only. */
            given_number?: components["schemas"]["GivenNumber"];
        };
        /** @description The letter's number, if it was reserved, back-dated or given elsewhere (SRIKANDI). Absent or empty: the next one of the register. */
        GivenNumber: string;
        /** @description order (lembar disposisi). */
        OrderContent: {
            instruction: components["schemas"]["Text"];
            /** @description Positions. */
            recipients?: components["schemas"]["Ids"];
            due_note?: components["schemas"]["Sentence"];
        };
        Ids: components["schemas"]["Id"][];
        /** @description prepare_form. */
        PrepareFormContent: {
            indicator_ids: components["schemas"]["Ids"];
            unit_ids?: components["schemas"]["Ids"];
        };
        /** @description hand_out (tanda terima). */
        HandOutContent: {
            items: {
                unit_id: components["schemas"]["Id"];
                count: number;
            }[];
        };
        /** @description fill_in. */
        FillInContent: {
            values: components["schemas"]["FilledValue"][];
        };
        FilledValue: {
            indicator_id: components["schemas"]["Id"];
            components?: components["schemas"]["ComponentFigures"];
            actual?: components["schemas"]["Decimal"] | null;
            state: components["schemas"]["ValueState"];
            note?: components["schemas"]["Sentence"];
        };
        /** @description gather, recap. */
        GatherContent: {
            note?: components["schemas"]["Text"];
            /** @description Units that are left out. */
            accepted_missing?: components["schemas"]["Ids"];
        };
        /** @description validate. */
        ValidateContent: {
            results: {
                unit_id: components["schemas"]["Id"];
                indicator_id: components["schemas"]["Id"];
                ok: boolean;
                note?: components["schemas"]["Sentence"];
            }[];
            note?: components["schemas"]["Text"];
        };
        /** @description invite (undangan). */
        InviteContent: {
            subject: components["schemas"]["Sentence"];
            date: components["schemas"]["Date"];
            /** @description Local time HH:MM. */
            time: string;
            place: components["schemas"]["Sentence"];
            /** @description Positions. */
            participants?: components["schemas"]["Ids"];
            agenda?: components["schemas"]["Sentences"];
            given_number?: components["schemas"]["GivenNumber"];
        };
        Sentences: components["schemas"]["Sentence"][];
        /** @description meet (rapat). */
        MeetContent: {
            attendance: {
                position_id: components["schemas"]["Id"];
                present: boolean;
            }[];
            started_at?: components["schemas"]["Instant"];
            finished_at?: components["schemas"]["Instant"];
        };
        /** @description minutes (notula). */
        MinutesContent: {
            discussion: components["schemas"]["Text"];
            decisions?: {
                text: components["schemas"]["Sentence"];
                owner_position_id?: components["schemas"]["Id"] | null;
                due?: components["schemas"]["Date"] | null;
            }[];
        };
        /** @description draft (konsep). */
        DraftContent: {
            title: components["schemas"]["Sentence"];
            summary?: components["schemas"]["Text"];
            obstacles?: components["schemas"]["Text"];
            follow_up?: components["schemas"]["Text"];
        };
        /** @description sign. */
        SignContent: {
            statement: components["schemas"]["Sentence"];
        };
        /** @description cover_letter (surat pengantar). */
        CoverLetterContent: {
            to: components["schemas"]["Sentence"];
            subject: components["schemas"]["Sentence"];
            attachments?: components["schemas"]["Sentences"];
            given_number?: components["schemas"]["GivenNumber"];
        };
        /** @description copies (penggandaan). */
        CopiesContent: {
            count: number;
            receivers?: components["schemas"]["Sentences"];
        };
        /** @description archive. */
        ArchiveContent: {
            /** @description Classification code. */
            classification: string;
            location: components["schemas"]["Sentence"];
            note?: components["schemas"]["Text"];
        };
        DocumentRow: {
            id: components["schemas"]["Id"];
            /** @description The output as the SOP names it. */
            name: string;
            title: string;
            /** @description From 1; earlier versions stay. */
            version: number;
            step: components["schemas"]["Step"];
            kind: components["schemas"]["Kind"];
            case_id: components["schemas"]["Id"];
            unit_name: string | null;
            made_by: string;
            made_at: components["schemas"]["Instant"];
            /** @description 64 hexadecimal digits. */
            sha256: string;
            file_name: string;
            letter_number?: string | null;
            /** @description For the verification page; null if unsigned. */
            code?: string | null;
            signatures?: components["schemas"]["Signatures"];
            /** @description Only in a case; whether the viewer may sign it now. */
            may_sign?: boolean;
            /** @description Only of one document alone; 0: it has no paper. */
            pages?: number;
        };
        SearchResult: {
            /** @description More than so many are not shown. */
            most: number;
            items: {
                document: components["schemas"]["DocumentRow"];
                case_title: string;
                /** @description Where the words stand. */
                places: ("name" | "number" | "case" | "unit" | "content")[];
            }[];
        };
        /** @description Electronic signatures, in the order of signing. */
        Signatures: {
            name: string;
            /** @description With Plt. or Plh. */
            position: string;
            at: components["schemas"]["Instant"];
            /** @description An authority stamped the time. */
            stamped: boolean;
        }[];
        AskedSignature: {
            /** @description Of the kept key. Used once and neither kept nor logged. */
            passphrase: string;
        };
        SignDocument: {
            document_id: components["schemas"]["Id"];
            signature: components["schemas"]["AskedSignature"];
        };
        DocumentsToSign: {
            /** @description So many may be signed together. */
            most: number;
            items: {
                document: components["schemas"]["DocumentRow"];
                case_title: string;
                period: string;
            }[];
        };
        SignDocuments: {
            documents: {
                case_id: components["schemas"]["Id"];
                document_id: components["schemas"]["Id"];
            }[];
            signature: components["schemas"]["AskedSignature"];
        };
        SignedEach: {
            results: {
                document_id: components["schemas"]["Id"];
                case_id: components["schemas"]["Id"];
                /**
                 * @description unknown: the world failed while it was filed; look at the document. Asking again
                 *     under the same key signs nothing twice.
                 * @enum {string}
                 */
                outcome: "signed" | "failed" | "unknown" | "not_tried";
                /** @description Why it was not signed. */
                code?: string;
                title_id?: string;
                title_en?: string;
            }[];
        };
        DocumentSigned: {
            case_id: components["schemas"]["Id"];
            document_id: components["schemas"]["Id"];
            /** @description From 1: which signature it is. */
            place: number;
        };
        /** @description What the certificate of the kept key says of itself. */
        SigningKey: {
            name: string;
            issuer: string;
            first: components["schemas"]["Instant"];
            last: components["schemas"]["Instant"];
        } | null;
        SigningKeyKept: {
            signing_key: components["schemas"]["SigningKey"];
        };
        KeepSigningKey: {
            /** @description The PKCS#12 file in Base64. */
            file: string;
            passphrase: string;
        };
        RemoveSigningKey: Record<string, never>;
        SigningSettings: {
            /** @description A time-stamp authority (RFC 3161), http://...; empty for none. */
            stamp_address: string;
            /** @description Certificates in PEM that the verification believes; empty for none. */
            trust_roots: string;
            /** @description Where the QR code of a signed paper leads, e.g. https://takar.example.go.id. */
            public_address: string;
        };
        ChangeSigningSettings: components["schemas"]["SigningSettings"];
        Verification: {
            /** @description Null if the file was not signed here. */
            document: {
                name: string;
                version: number;
                letter_number: string | null;
                agency: string;
                government: string;
                made_at: components["schemas"]["Instant"];
                code: string;
                /** @description Of the newest signed file. */
                sha256: string;
                bytes: number;
                signatures: components["schemas"]["Signatures"];
            } | null;
            /** @description Null if a code was asked for. */
            file: {
                sha256: string;
                bytes: number;
                /**
                 * @description Byte for byte the newest signed file, one with fewer signatures, or none.
                 * @enum {string}
                 */
                match: "newest" | "earlier" | "none";
                /** @description Null if the file cannot be judged; `refusal` tells why. */
                verdict: {
                    /** @enum {string} */
                    standing: "valid" | "unknown" | "not_valid";
                    bytes: number;
                    signatures: components["schemas"]["JudgedSignature"][];
                } | null;
                refusal: {
                    code: string;
                    title_id: string;
                    title_en: string;
                } | null;
            } | null;
        };
        JudgedSignature: {
            field: string;
            /** @enum {string} */
            kind: "signature" | "time_stamp";
            /** @enum {string} */
            standing: "valid" | "unknown" | "not_valid";
            reason: string | null;
            name: string;
            issuer: string;
            claimed_at: string;
            stamped_at: string | null;
            level: string;
            trust: string;
            revocation: string;
            revision_bytes: number;
            /** @enum {string} */
            later_changes: "nothing" | "permitted" | "not_permitted";
            changed: string[];
        };
        Upload: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description Size in bytes. */
            bytes: number;
            /** @description 64 hexadecimal digits. */
            sha256: string;
        };
        /** @description Positions in which the signed-in person may open a case of the SOP now. */
        OpenAs: components["schemas"]["Id"][];
        SopList: {
            items: {
                review: components["schemas"]["SopReview"];
                open_as: components["schemas"]["OpenAs"];
                id: components["schemas"]["Id"];
                /** @description The same over all versions, e.g. "badan". */
                sop_key: string;
                title: string;
                /** @description As printed. */
                number: string;
                agency: string;
                step_count: number;
                version: number;
                state: components["schemas"]["SopState"];
            }[];
        };
        /**
         * @description On trial, approved, in force, revised (another took its place), revoked.
         * @enum {string}
         */
        SopState: "trial" | "approved" | "in_force" | "revised" | "revoked";
        SopLife: {
            id: components["schemas"]["Id"];
            version: number;
            state: components["schemas"]["SopState"];
            history: {
                state: components["schemas"]["SopState"];
                by: string | null;
                /** Format: date-time */
                at: string;
                reason: string;
            }[];
            /** @description Of the same SOP, the newest first. */
            versions: {
                id: components["schemas"]["Id"];
                version: number;
                number: string;
                state: components["schemas"]["SopState"];
                /** Format: date-time */
                at: string;
            }[];
            read_by: {
                name: string;
                /** Format: date-time */
                at: string;
            }[];
            /** @description Whether the signed-in person has confirmed it. */
            read: boolean;
            /** @description Whether everybody may read it in the catalogue. */
            public: boolean;
            /** @description Words of readers that nobody has answered. */
            feedback_open: number;
            allowed: ("enforce_sop" | "revoke_sop" | "start_sop_draft" | "confirm_sop_read" | "show_sop_publicly" | "hide_sop_publicly" | "answer_sop_feedback" | "evaluate_sop")[];
        };
        SopChange: {
            place: string;
            part_id: string;
            part_en: string;
            semula: string;
            menjadi: string;
            concern: string[];
            message_id: string;
            message_en: string;
        };
        SopChanges: {
            number: string;
            title: string;
            /** @description The version before; null for the first one. */
            before: number | null;
            changes: components["schemas"]["SopChange"][];
        };
        /** @description One visit of a row that ended with work done. */
        Stay: {
            case_id: components["schemas"]["Id"];
            visit: number;
            unit: string | null;
            /** Format: date-time */
            finished_at: string;
            /** @description In the unit of the row's standard. */
            worked: number;
            /** @description Working minutes until somebody began. */
            waited_minutes: number;
            /** @description Longer than the standard. */
            over: boolean;
            /** @description Ended after its deadline. */
            late: boolean;
            /** @description Its times were stated by a person. */
            on_paper: boolean;
            sent_back: boolean;
            repeated: boolean;
        };
        ConformanceRow: {
            step: number;
            printed_number: string;
            activity: string;
            standard: components["schemas"]["StandardTime"];
            /** @description Visits whose times the program saw. */
            measured: number;
            /** @description In the unit of the standard; exact, e.g. "12.5". */
            worked_median: string | null;
            /** @description Working minutes. */
            waited_median: string | null;
            /** @description In the unit of the standard. */
            longest: number | null;
            /** @description Of the measured visits. */
            over: number;
            /** @description Visits that ended after their deadline. */
            late: number;
            /** @description Visits done on paper. */
            stated: number;
            sent_back: number;
            repeated: number;
            /** @description Units that had nothing to report. */
            nihil: number;
            /** @description Units that were closed without an answer. */
            missing: number;
            /** @description Finished runs without the row. */
            not_done: number;
            /** @description The latest thirty, newest first. */
            stays: components["schemas"]["Stay"][];
        };
        SopConformance: {
            year: number | null;
            /** @description No more runs are looked at. */
            most: number;
            running: number;
            finished: number;
            stopped: number;
            /** @description Of the finished runs. */
            without_deviation: number;
            rows: components["schemas"]["ConformanceRow"][];
        };
        CaseConformance: {
            deviations: {
                /** @enum {string} */
                kind: "over_standard" | "late" | "sent_back" | "on_paper" | "missing" | "not_done" | "waived";
                step: number;
                visit: number | null;
                unit: string | null;
                message_id: string;
                message_en: string;
            }[];
            rows: components["schemas"]["ConformanceRow"][];
        };
        /** @description Of a version in force; null for any other. */
        SopReview: {
            /** Format: date */
            due: string;
            /** @enum {string} */
            standing: "later" | "soon" | "overdue";
        } | null;
        /** @enum {string} */
        SopConclusion: "keep" | "revise" | "revoke";
        SopEvaluations: {
            review: components["schemas"]["SopReview"];
            questions: {
                /** @description In Indonesian. */
                id: string;
                en: string;
            }[];
            items: {
                number: number;
                /** Format: date-time */
                at: string;
                by: string | null;
                answers: boolean[];
                conclusion: components["schemas"]["SopConclusion"];
                note: string;
            }[];
        };
        EvaluateSop: {
            sop_id: components["schemas"]["Id"];
            /** @description One for each question, in their order. */
            answers: boolean[];
            conclusion: components["schemas"]["SopConclusion"];
            note?: string;
        };
        SimilarSop: {
            id: components["schemas"]["Id"];
            agency: string;
            government: string;
            title: string;
            number: string;
            /** @description Whether everybody may read it in the catalogue. */
            public: boolean;
            similarity_percent: number;
            /** @description One was copied from the other. */
            near_duplicate: boolean;
        };
        SimilarSops: {
            items: components["schemas"]["SimilarSop"][];
        };
        SopComparison: {
            other: components["schemas"]["SimilarSop"];
            /** @description From this SOP to the other one. */
            changes: components["schemas"]["SopChange"][];
        };
        SopFeedback: {
            /** @description How many are unanswered. */
            open: number;
            items: {
                number: number;
                /** Format: date-time */
                at: string;
                /** @description As a stranger typed it. */
                text: string;
                name: string | null;
                contact: string | null;
                /** Format: date-time */
                answered_at: string | null;
                answered_by: string | null;
                /** @description What became of it. */
                note: string;
            }[];
        };
        ShowSopPublicly: {
            sop_id: components["schemas"]["Id"];
        };
        HideSopPublicly: {
            sop_id: components["schemas"]["Id"];
        };
        AnswerSopFeedback: {
            sop_id: components["schemas"]["Id"];
            number: number;
            note: string;
        };
        ListedSop: {
            id: components["schemas"]["Id"];
            agency_id: components["schemas"]["Id"];
            agency: string;
            government: string;
            title: string;
            number: string;
            version: number;
            step_count: number;
            /** Format: date-time */
            shown_at: string;
        };
        Catalogue: {
            items: components["schemas"]["ListedSop"][];
            page: number;
            /** @description Whether there is a next page. */
            more: boolean;
        };
        CatalogueSop: {
            listed: components["schemas"]["ListedSop"];
            sop: components["schemas"]["Sop"];
            flowchart: components["schemas"]["Flowchart"];
        };
        GiveSopFeedback: {
            text: string;
            name?: string;
            /** @description Where an answer may be sent. */
            contact?: string;
        };
        FeedbackKept: {
            kept: boolean;
        };
        SopSimulation: {
            /** Format: date-time */
            finished: string;
            /** @description By the clock of the office. */
            finished_text: string;
            /** @description The holidays of that time are not decreed yet. */
            provisional: boolean;
            steps: {
                step: number;
                printed_number: string;
                activity: string;
                performers: string[];
                time_text: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                due: string;
                /** @description It says "no" here. */
                returned: boolean;
            }[];
        };
        Regulations: {
            items: {
                /** @description E.g. "PermenPANRB 53/2014". */
                name: string;
                /** @description Empty where it is not verified. */
                title: string;
                /** @description It no longer holds. */
                over: boolean;
                /** @description The procedure rests on it. */
                core: boolean;
                replaced_by: string[];
                checked_on: string;
                source: string;
            }[];
        };
        SopDraftList: {
            items: {
                id: components["schemas"]["Id"];
                /** @description Empty while it has none. */
                title: string;
                source: components["schemas"]["SopDraftOrigin"];
                file_name: string;
                revision: number;
                changed_by: string;
                /** Format: date-time */
                changed_at: string;
            }[];
        };
        /** @enum {string} */
        SopDraftOrigin: "blank" | "import" | "version";
        /** @description A text is a list of one; an empty cell an empty list. */
        SopCell: string[];
        SopDraft: {
            id: components["schemas"]["Id"];
            sop_key: string;
            revision: number;
            open: boolean;
            source: components["schemas"]["SopDraftOrigin"];
            file_name: string;
            /** @description How the file was read, e.g. "pdf". */
            form: string;
            upload_id: string | null;
            /** @description The version on trial made of it. */
            trial_id: string | null;
            document: {
                rows: string[];
                performers: string[];
                /** @description By place, e.g. "steps/r7/activity". */
                cells: {
                    [key: string]: components["schemas"]["SopCell"];
                };
            };
            /** @description Those that nobody has answered. */
            questions: {
                place: string;
                question_id: string;
                question_en: string;
                proposals: string[];
            }[];
            evidence: {
                /** @description Empty for words that found no cell. */
                place: string;
                line: number;
                page: number;
                box: string;
                confidence: number;
                reason: string;
            }[];
            /** @description The latest changes first. */
            log: {
                revision: number;
                by: string;
                /** Format: date-time */
                at: string;
                places: string[];
                taken_back: boolean;
            }[];
            may_take_back: boolean;
            may_repeat: boolean;
        };
        SopDraftPreview: {
            revision: number;
            /** @description What keeps the draft from being an SOP. */
            problem: {
                code: string;
                /** @description By the row number, e.g. "steps/3/time". */
                place: string;
                message_id: string;
                message_en: string;
            } | null;
            flowchart: components["schemas"]["Flowchart"] | null;
            findings: components["schemas"]["Findings"] | null;
            /** @description Against the version that it began from; null without one. */
            changes: components["schemas"]["SopChange"][] | null;
        };
        ImportSop: {
            upload_id: components["schemas"]["Id"];
        };
        StartSopDraft: {
            sop_id?: components["schemas"]["Id"];
            /** @description An SOP of its own instead of a revision. */
            copy?: boolean;
        };
        EditSopDraft: {
            draft_id: components["schemas"]["Id"];
            /** @description The revision that the person looked at. */
            seen: number;
            edits: {
                place: string;
                value: components["schemas"]["SopCell"];
            }[];
        };
        SopDraftAct: {
            draft_id: components["schemas"]["Id"];
        };
        ApproveSop: {
            draft_id: components["schemas"]["Id"];
            number: string;
            /**
             * Format: date
             * @description Made, or revised from the second version on.
             */
            made: string;
            /** Format: date */
            effective: string;
            /** @description Pangkat of the approver. */
            rank?: string;
        };
        EnforceSop: {
            sop_id: components["schemas"]["Id"];
        };
        RevokeSop: {
            sop_id: components["schemas"]["Id"];
            reason: string;
        };
        ConfirmSopRead: {
            sop_id: components["schemas"]["Id"];
        };
        SopDraftDone: {
            draft_id: components["schemas"]["Id"];
            revision: number;
        };
        SopDone: {
            sop_id: components["schemas"]["Id"];
        };
        Sop: {
            open_as: components["schemas"]["OpenAs"];
            id: components["schemas"]["Id"];
            sop_key: string;
            state: components["schemas"]["SopState"];
            identity: components["schemas"]["SopIdentity"];
            performers: {
                column: number;
                id: string;
                title: string;
                per_unit: boolean;
            }[];
            steps: components["schemas"]["SopStep"][];
            worksheet: components["schemas"]["Worksheet"] | null;
            formulas: {
                id: string;
                text: string;
                numerator: string;
                denominator: string;
                /** @enum {string} */
                polarity: "higher" | "lower";
            }[];
            /** @description Where the source is defective, how it is read, and why. */
            corrections: {
                place: string;
                source_words: string;
                reading: string;
                reason: string;
                by: string;
            }[];
        };
        SopIdentity: {
            government: string;
            agency: string;
            unit: string;
            number: string;
            title: string;
            /** @description As printed. */
            made: string;
            /** @description As printed. */
            revised: string;
            /** @description As printed. */
            effective: string;
            approved_by: {
                position: string;
                name: string;
                rank: string;
                nip: string;
            };
            legal_basis: string[];
            qualifications: string[];
            related: string[];
            equipment: string[];
            warnings: string[];
            records: string[];
        };
        SopStep: {
            step: components["schemas"]["Step"];
            printed_number: string;
            activity: string;
            kind: components["schemas"]["Kind"];
            symbol: components["schemas"]["Symbol"];
            /** @description Columns. */
            performers: number[];
            inputs: {
                name: string;
                from_step: components["schemas"]["Step"] | null;
            }[];
            standard: components["schemas"]["StandardTime"];
            output: string;
            note: string;
            next: components["schemas"]["Step"] | null;
            no: components["schemas"]["Step"] | null;
            yes_label?: string;
            no_label?: string;
            /** @enum {string|null} */
            fan_out?: "each" | "collect" | null;
        };
        Worksheet: {
            title: string;
            type: string;
            product_owner: string;
            activity_owner: string;
            scope: string;
            first_step: string;
            main_step: string;
            last_step: string;
            steps: {
                group: string;
                number: string;
                activity: string;
            }[];
        };
        Organisation: {
            units: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            positions: {
                id: components["schemas"]["Id"];
                title: string;
                unit_id: components["schemas"]["Id"] | null;
                /** @description Name of the definitive holder. */
                holder: string | null;
                holder_id?: components["schemas"]["Id"] | null;
            }[];
            people: components["schemas"]["Person"][];
            delegations: components["schemas"]["Delegation"][];
        };
        Delegation: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "plh" | "plt";
            position_id: components["schemas"]["Id"];
            position_title: string;
            person_id: components["schemas"]["Id"];
            person_name: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            decree_number: string;
        };
        GrantDelegation: {
            /** @enum {string} */
            kind: "plh" | "plt";
            position_id: components["schemas"]["Id"];
            person_id: components["schemas"]["Id"];
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            decree_number: string;
        };
        EndDelegation: {
            delegation_id: components["schemas"]["Id"];
            reason?: string;
        };
        ChangePassword: {
            old_password: string;
            new_password: string;
        };
        /**
         * @description What a unit is.
         * @enum {string}
         */
        UnitKind: "sekretariat" | "bidang" | "bagian" | "seksi" | "subbagian" | "tim";
        /**
         * @description What a position is in the work.
         * @enum {string}
         */
        PositionRole: "head" | "secretary" | "planner" | "unit_head" | "staff" | "general_affairs" | "team";
        /**
         * @description What an account may do beyond the work of its positions.
         * @enum {string}
         */
        AccountRole: "staff" | "agency_admin" | "operator" | "auditor";
        ChangeSettings: {
            name: string;
            time_zone: string;
            /** @enum {string} */
            hours_profile: "five_day" | "six_day";
            letterhead: string[];
            letter_code: string;
            /** @enum {string} */
            period_word: "Triwulan" | "Tribulan";
        };
        NameGovernment: {
            name: string;
        };
        NewUnit: {
            name: string;
            kind: components["schemas"]["UnitKind"];
            /** @description Fills the form when it is spread over the units. */
            reports_data: boolean;
            parent_id?: components["schemas"]["Id"] | null;
        };
        AddUnits: {
            units: components["schemas"]["NewUnit"][];
        };
        ChangeUnit: {
            unit_id: components["schemas"]["Id"];
            name: string;
            kind: components["schemas"]["UnitKind"];
            reports_data: boolean;
        };
        RemoveUnit: {
            unit_id: components["schemas"]["Id"];
        };
        NewPosition: {
            title: string;
            role: components["schemas"]["PositionRole"];
            /** @description Null for a position above all units. */
            unit_id: components["schemas"]["Id"] | null;
        };
        AddPositions: {
            positions: components["schemas"]["NewPosition"][];
        };
        ChangePosition: {
            position_id: components["schemas"]["Id"];
            title: string;
            role: components["schemas"]["PositionRole"];
            unit_id: components["schemas"]["Id"] | null;
        };
        RemovePosition: {
            position_id: components["schemas"]["Id"];
        };
        AppointPerson: {
            person_id: components["schemas"]["Id"];
            position_id: components["schemas"]["Id"];
            from?: components["schemas"]["Instant"];
            /** @description The tenure of the present holder ends then. */
            replace?: boolean;
        };
        EndTenure: {
            tenure_id: components["schemas"]["Id"];
            until?: components["schemas"]["Instant"];
        };
        AddDayOff: {
            date: components["schemas"]["Date"];
            name: string;
            /** @description The decree or circular that says so. */
            source: string;
            /** @description The office works until then, e.g. "11:30". */
            closes_at?: string;
        };
        RemoveDayOff: {
            date: components["schemas"]["Date"];
        };
        SetNumberTemplate: {
            /** @description Tokens {klasifikasi} {urut} {urut:3} {suburut} {kode_unit} {kode_wilayah} {jenis} {bulan_romawi} {tahun} {tahun:2}; the rest is printed as it stands. */
            number_template: string;
        };
        ReserveNumber: {
            /** @enum {string} */
            form: "undangan" | "nota_dinas" | "laporan" | "surat_pengantar";
            /** @description An earlier day asks for a back-dated number. */
            date?: components["schemas"]["Date"];
            reason: string;
        };
        VoidNumber: {
            year: number;
            number: string;
            reason: string;
        };
        LetterBook: {
            number_template: string;
            year: number;
            items: components["schemas"]["LetterNumber"][];
        };
        LetterNumber: {
            number: string;
            /** @description 0: numbered elsewhere. */
            sequence: number;
            suffix: string;
            /** @enum {string} */
            state: "reserved" | "used" | "void";
            form: string;
            /** @description The letter's day; empty for numbers from before the book. */
            date: string;
            reason: string;
            at: components["schemas"]["Instant"];
        };
        DecimalOrNull: string | null;
        /**
         * @description An achievement in percent, after cap and floor, and `raw` before them. Without a number
         *     `why` is the reason; with one it is empty.
         */
        Achieved: {
            percent: components["schemas"]["DecimalOrNull"];
            raw: components["schemas"]["DecimalOrNull"];
            /** @enum {string} */
            why: "" | "missing" | "not_due" | "no_target" | "no_rule" | "no_time_rule" | "zero_target" | "zero_actual" | "zero_divisor" | "too_long" | "manual";
        };
        /** @description The label of a scale, and its colour if the scale has colours. */
        Rating: {
            indonesian: string;
            english: string;
            colour: string;
        } | null;
        BothLanguages: {
            indonesian: string;
            english: string;
        };
        /**
         * @description By the indicator's polarity, not by the size of the figure.
         * @enum {string}
         */
        TrendWord: "unknown" | "better" | "same" | "worse";
        /** @description How indicators stand together. What has no number is named, never counted as zero. */
        Standing: {
            score: components["schemas"]["DecimalOrNull"];
            left_out: string[];
            rating: components["schemas"]["Rating"];
            indicators: number;
            /** @description Achievement of 100 or more. */
            reached: number;
            below: number;
            /** @description No number, each for its own reason. */
            without: number;
        };
        ReportingRates: {
            due: number;
            reported: number;
            on_time: number;
            reporting_rate: components["schemas"]["DecimalOrNull"];
            on_time_rate: components["schemas"]["DecimalOrNull"];
        };
        QuarterResult: {
            quarter: number;
            /** @enum {string} */
            state: "not_due" | "empty" | "partly" | "filled" | "nihil" | "not_measured";
            actual: components["schemas"]["DecimalOrNull"];
            target: components["schemas"]["DecimalOrNull"];
            achievement: components["schemas"]["Achieved"];
            /** @description Units without an answer. */
            missing: string[];
        };
        ResultToDate: {
            actual: components["schemas"]["DecimalOrNull"];
            target: components["schemas"]["DecimalOrNull"];
            achievement: components["schemas"]["Achieved"];
            /** @description What is missing or zero: a period, a component. */
            about: string;
        };
        ComparedYear: {
            year: number;
            actual: components["schemas"]["DecimalOrNull"];
            achievement: components["schemas"]["Achieved"];
            change: components["schemas"]["DecimalOrNull"];
            trend: components["schemas"]["TrendWord"];
        };
        ComparedPlan: {
            year: number;
            target: components["schemas"]["DecimalOrNull"];
            achievement: components["schemas"]["Achieved"];
        } | null;
        ComparedStandard: {
            value: components["schemas"]["DecimalOrNull"];
            source: string;
            achievement: components["schemas"]["Achieved"];
        } | null;
        /**
         * @description The comparisons of PermenPANRB 53/2014 beside the one with this year's target: with earlier
         *     years as of the same quarter, with the target at the end of the plan, with a standard.
         */
        Comparisons: {
            years: components["schemas"]["ComparedYear"][];
            plan: components["schemas"]["ComparedPlan"];
            standard: components["schemas"]["ComparedStandard"];
        };
        IndicatorResult: {
            id: components["schemas"]["Id"];
            code: string;
            name: string;
            /** @description Unit of measure. */
            unit: string;
            /** @enum {string} */
            polarity: "higher" | "lower" | "range" | "exact" | "zero_is_best";
            rule: components["schemas"]["BothLanguages"];
            time: components["schemas"]["BothLanguages"];
            /** @description Names of the units that answer. */
            units: string[];
            quarters: components["schemas"]["QuarterResult"][];
            to_date: components["schemas"]["ResultToDate"];
            rating: components["schemas"]["Rating"];
            trend: components["schemas"]["TrendWord"];
            compared: components["schemas"]["Comparisons"];
        };
        UnitDuty: {
            quarter: number;
            /** @enum {string} */
            state: "open" | "overdue" | "on_time" | "late" | "missing";
            nihil: boolean;
            /** Format: date-time */
            due_at: string | null;
            /** Format: date-time */
            finished_at: string | null;
        };
        UnitResult: {
            unit_id: components["schemas"]["Id"];
            name: string;
            standing: components["schemas"]["Standing"];
            reporting: components["schemas"]["ReportingRates"];
            duties: components["schemas"]["UnitDuty"][];
        };
        Results: {
            year: number;
            quarter: number;
            /** @description Quarters that hold figures. */
            filled: string[];
            standing: components["schemas"]["Standing"];
            reporting: components["schemas"]["ReportingRates"];
            indicators: components["schemas"]["IndicatorResult"][];
            units: components["schemas"]["UnitResult"][];
        };
        AgencyResult: {
            agency_id: components["schemas"]["Id"];
            name: string;
            standing: components["schemas"]["Standing"];
            reporting: components["schemas"]["ReportingRates"];
        };
        /** @description Side by side, by name; without a rank, because their indicators differ. */
        RegionResults: {
            year: number;
            quarter: number;
            government: string;
            agencies: components["schemas"]["AgencyResult"][];
        };
        /** @description Every figure is decimal text; a field without a value is null. */
        OpenResults: {
            metadata: {
                columns: Record<string, never>[];
            };
            rows: Record<string, never>[];
        };
        /**
         * @description One of the seven items that an LKjIP tells of an indicator.
         * @enum {string}
         */
        ReportItem: "target" | "years" | "plan" | "standard" | "causes" | "efficiency" | "programmes";
        /** @description Figures may be typed the Indonesian way; they come back as decimal text. */
        ReportAnalysis: {
            plan_target?: string;
            plan_year?: number | null;
            standard_value?: string;
            standard_source?: string;
            no_standard?: boolean;
            years?: string;
            causes?: string;
            efficiency?: string;
            programmes?: string;
        };
        ReportChapters: {
            summary?: string;
            introduction?: string;
            planning?: string;
            budget?: string;
            closing?: string;
        };
        ReportedIndicator: {
            indicator_id: components["schemas"]["Id"];
            code: string;
            name: string;
            unit: string;
            achievement: components["schemas"]["DecimalOrNull"];
            /** @description An earlier year has figures. */
            has_years: boolean;
            empty: components["schemas"]["ReportItem"][];
            analysis: components["schemas"]["ReportAnalysis"];
        };
        YearReport: {
            year: number;
            /** @description Nothing was changed since it was closed. */
            closed: boolean;
            was_closed: boolean;
            /** @description Nothing is empty. */
            ready: boolean;
            may_write: boolean;
            may_close: boolean;
            chapters: components["schemas"]["ReportChapters"];
            indicators: components["schemas"]["ReportedIndicator"][];
        };
        SaveChapters: {
            year: number;
            chapters: components["schemas"]["ReportChapters"];
        };
        SaveAnalysis: {
            year: number;
            indicator_id: components["schemas"]["Id"];
            analysis: components["schemas"]["ReportAnalysis"];
        };
        CloseReport: {
            year: number;
        };
        NewPerson: {
            name: string;
            nip?: string;
            position_id?: components["schemas"]["Id"];
            username?: string;
            password?: string;
        };
        AddPeople: {
            people: components["schemas"]["NewPerson"][];
        };
        CheckPeople: {
            people: components["schemas"]["NewPerson"][];
        };
        CheckedPeople: {
            count: number;
            rows: {
                /** @description From 1. */
                row: number;
                problem_id: string;
                problem_en: string;
            }[];
        };
        ChangePerson: {
            person_id: components["schemas"]["Id"];
            name: string;
            nip: string;
        };
        RetirePerson: {
            person_id: components["schemas"]["Id"];
            reason: components["schemas"]["Reason"];
        };
        OpenAccount: {
            person_id: components["schemas"]["Id"];
            username: string;
            password: string;
        };
        ResetPassword: {
            account_id: components["schemas"]["Id"];
            password: string;
        };
        SetRole: {
            account_id: components["schemas"]["Id"];
            role: components["schemas"]["AccountRole"];
        };
        DisableAccount: {
            account_id: components["schemas"]["Id"];
            reason: components["schemas"]["Reason"];
        };
        EnableAccount: {
            account_id: components["schemas"]["Id"];
        };
        TakeUpSop: {
            /** @description Key of a procedure. */
            procedure: string;
        };
        BindPerformers: {
            sop_id: components["schemas"]["Id"];
            columns: {
                column: number;
                position_id: components["schemas"]["Id"];
            }[];
        };
        QuarterTarget: {
            /** @description A quarter, e.g. "2026Q3". */
            period: string;
            target: components["schemas"]["Decimal"];
        };
        NewIndicator: {
            unit_id: components["schemas"]["Id"];
            code: string;
            name: string;
            /** @description Unit of measure, e.g. "%". */
            measure: string;
            /** @enum {string} */
            polarity: "higher" | "lower";
            /** @enum {string} */
            lower_rule?: "linear" | "inverse";
            /** @description What the figure is made of. The formula calls them a, b and so on. */
            components: string[];
            formula?: string;
            /** @description Every choice of the indicator; what stands beside it of these is not read. */
            rules?: components["schemas"]["IndicatorRules"];
            targets: components["schemas"]["QuarterTarget"][];
        };
        AddIndicators: {
            indicators: components["schemas"]["NewIndicator"][];
        };
        SetTargets: {
            indicator_id: components["schemas"]["Id"];
            targets: components["schemas"]["QuarterTarget"][];
        };
        /** @enum {string} */
        PlanLevel: "visi" | "misi" | "tujuan" | "sasaran" | "program" | "kegiatan" | "subkegiatan";
        /** @description A node of the plan, or an indicator beneath the node above. Figures as typed. */
        PlanRow: {
            /** @description A level, or "indikator". */
            level: string;
            code: string;
            name: string;
            /** @description Title of a position. */
            owner: string;
            /** @description Pagu in rupiah. */
            budget: string;
            targets: {
                /** @description 2026 or 2026Q1. */
                period: string;
                target: string;
            }[];
        };
        DraftPlan: {
            /** @description Perubahan of the version in force. */
            revises: boolean;
            title: string;
            first_year: number;
            last_year: number;
            rows: components["schemas"]["PlanRow"][];
        };
        AgreementList: {
            year: number;
            items: {
                position_id: components["schemas"]["Id"];
                /** @description With "Plt." where the post is vacant. */
                position: string;
                /** @description Null while nobody holds it. */
                holder: string | null;
                /** @description Who signs as the second party. */
                superior: string;
                indicators: number;
                /** @description Of these, those without one for the year. */
                without_target: number;
                budget: components["schemas"]["Decimal"];
            }[];
        };
        ReadTable: {
            upload_id: components["schemas"]["Id"];
        };
        TableLines: {
            /** @description Empty lines are left out; a figure is written with a decimal comma. */
            rows: string[][];
        };
        CheckedPlan: {
            count: number;
            /** @description Those that cannot be taken. */
            rows: {
                /** @description From 1. */
                row: number;
                problem_id: string;
                problem_en: string;
            }[];
            levels: {
                level: components["schemas"]["PlanLevel"];
                count: number;
            }[];
            /** @description Targets that would differ from the version in force. */
            changes: {
                code: string;
                name: string;
                period: string;
                before: string | null;
                after: string;
            }[];
        };
        ApprovePlan: {
            decree_number: string;
        };
        RecordSpending: {
            code: string;
            period: string;
            /** @description Rupiah from the beginning of the year, decimal text. */
            amount: string;
        };
        PlanDone: {
            /** @description Of the version. */
            number?: number;
        };
        PlanNode: {
            level: components["schemas"]["PlanLevel"];
            code: string;
            name: string;
            /** @description Its place in the list. */
            parent: number | null;
            /** @description The position that answers for it. */
            owner: string | null;
            holder: string | null;
            indicators: {
                id: components["schemas"]["Id"];
                code: string;
                name: string;
                measure: string;
                targets: {
                    [key: string]: string;
                };
                number: components["schemas"]["MeasuredNumber"] | null;
            }[];
            budget: string | null;
            spent: string | null;
            /** @description Percent of the budget. */
            absorption: string | null;
            /** @description Weighted mean of all indicators of it and beneath it, percent. */
            achievement: string | null;
            colour: string | null;
            /** @description Names of indicators without a number. */
            left_out: string[];
        };
        PlanPage: {
            versions: {
                number: number;
                /** @description 0 is Murni, n is Perubahan n. */
                revision: number;
                title: string;
                first_year: number;
                last_year: number;
                /** @enum {string} */
                state: "draft" | "in_force" | "replaced";
                decree_number: string;
            }[];
            /** @description Number of the version whose nodes follow. */
            shown: number | null;
            /** @description The quarter that was measured last. */
            period: string | null;
            case_id: components["schemas"]["Id"] | null;
            /** @description Each one after its parent. */
            nodes: components["schemas"]["PlanNode"][];
            may_draft: boolean;
            may_approve: boolean;
        };
        SetRetention: {
            /** @description Of the classification. */
            code: string;
            series: string;
            active_years: number;
            inactive_years: number;
            /** @description Kept for ever; else destroyed after its years. */
            permanent: boolean;
            /** @description The rule that the line rests on. */
            source: string;
            valid_from: components["schemas"]["Date"];
        };
        ClassifyFile: {
            case_id: components["schemas"]["Id"];
            code: string;
            reason: string;
        };
        HeldFile: {
            case_id: components["schemas"]["Id"];
            reason: string;
        };
        PlaceOriginals: {
            case_id: components["schemas"]["Id"];
            room?: string;
            shelf?: string;
            box: string;
        };
        ProposeDisposal: {
            case_ids: components["schemas"]["Id"][];
        };
        DecideDisposal: {
            /** @description Of the list. */
            number: number;
            approves: boolean;
            /** @description Needed to approve it. */
            approval_number?: string;
            /** @description Needed to refuse it. */
            reason?: string;
        };
        DestroyFiles: {
            /** @description Of the list. */
            number: number;
            /** @description Of the berita acara. */
            minutes_number: string;
            witness: string;
            second_witness: string;
        };
        ArchiveDone: {
            /** @description Of the disposal list. */
            number?: number;
        };
        RetentionLine: {
            code: string;
            series: string;
            active_years: number;
            inactive_years: number;
            permanent: boolean;
            source: string;
            /** @description Null for a line that comes with the program. */
            valid_from: components["schemas"]["Date"] | null;
        };
        /** @description The file of a case. */
        RecordFile: {
            case_id: components["schemas"]["Id"];
            title: string;
            period: string;
            code: string;
            series: string | null;
            /** @enum {string} */
            stage: "open" | "active" | "inactive" | "due" | "permanent" | "unscheduled" | "destroyed";
            permanent: boolean;
            closed_on: components["schemas"]["Date"] | null;
            inactive_from: components["schemas"]["Date"] | null;
            due_on: components["schemas"]["Date"] | null;
            documents: number;
            hold: {
                reason: string;
                since: components["schemas"]["Instant"];
            } | null;
            place: {
                room: string;
                shelf: string;
                box: string;
            } | null;
            /** @description The disposal list on which it stands. */
            list: number | null;
        };
        DisposalList: {
            number: number;
            /** @enum {string} */
            state: "proposed" | "refused" | "approved" | "carried_out";
            files: {
                case_id: components["schemas"]["Id"];
                title: string;
            }[];
            proposed_at: components["schemas"]["Instant"];
            /** @enum {string} */
            approver: "region_head" | "national_archive";
            approval_number: string;
            refusal: string;
            minutes_number: string;
            carried_out_at: components["schemas"]["Instant"] | null;
        };
        ArchivePage: {
            files: components["schemas"]["RecordFile"][];
            lists: components["schemas"]["DisposalList"][];
            schedule: components["schemas"]["RetentionLine"][];
            /** @description Versions of procedures; each outlives the cases that were bound to it. */
            sops: {
                sop_id: components["schemas"]["Id"];
                title: string;
                number: string;
                version: number;
                state: string;
                code: string;
            }[];
            may_keep: boolean;
            may_dispose: boolean;
        };
        /** @description SHA-256, 64 hexadecimal digits. */
        Digest: string;
        LogCheckpoint: {
            /** @description Events that the checkpoint covers. */
            size: number;
            root: components["schemas"]["Digest"];
            /** @description Signed note as in C2SP tlog-checkpoint. */
            checkpoint: string;
            /** @description C2SP verifier key. */
            key: string;
        };
        InclusionProof: {
            /** @description Events that the checkpoint covers. */
            size: number;
            root: components["schemas"]["Digest"];
            /** @description Signed note as in C2SP tlog-checkpoint. */
            checkpoint: string;
            /** @description C2SP verifier key. */
            key: string;
            place: number;
            leaf: components["schemas"]["Digest"];
            path: components["schemas"]["Digest"][];
        };
        ConsistencyProof: {
            /** @description Events that the checkpoint covers. */
            size: number;
            root: components["schemas"]["Digest"];
            /** @description Signed note as in C2SP tlog-checkpoint. */
            checkpoint: string;
            /** @description C2SP verifier key. */
            key: string;
            from: number;
            path: components["schemas"]["Digest"][];
        };
        FigureCase: {
            id: components["schemas"]["Id"];
            title: string;
            period: string;
        };
        /** @description The newest event that counts. */
        FigureMoment: {
            /** @description In the event log. */
            place: number;
            at: components["schemas"]["Instant"];
        };
        /** @description When figures came in; each place may be asked about with `as_of`. */
        FigureMoments: {
            place: number;
            at: components["schemas"]["Instant"];
            unit_name: string;
        }[];
        CaseFigure: {
            id: components["schemas"]["Id"];
            code: string;
            name: string;
            measure: string;
            unit_name: string;
            /** @enum {string} */
            state: "empty" | "filled" | "nihil" | "not_measured";
            note: string;
            number: components["schemas"]["MeasuredNumber"];
        };
        CaseFigures: {
            case: components["schemas"]["FigureCase"];
            as_of: components["schemas"]["FigureMoment"];
            /** @description The rules were frozen with the forms. */
            frozen: boolean;
            moments: components["schemas"]["FigureMoments"];
            indicators: components["schemas"]["CaseFigure"][];
        };
        /** @description One handing in; a later one does not remove it. */
        FigureAnswer: {
            place: number;
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            state: "empty" | "filled" | "nihil" | "not_measured";
            note: string;
            actual: string | null;
            components: {
                id: string;
                name: string;
                unit: string;
                value: string | null;
            }[];
            person: string | null;
            /** @description In whose name. */
            position: string | null;
            /** @description definitive, plt or plh. */
            authority: string | null;
            decree_number: string | null;
            /** @description As the SOP prints it. */
            step: string | null;
            activity: string | null;
            visit: number | null;
            document_id: components["schemas"]["Id"] | null;
            /** @description Of the paper as it was filed. */
            document_sha256: string | null;
            evidence: {
                id: components["schemas"]["Id"];
                name: string;
                media_type: string;
                bytes: number;
                /** @description Of the file as it was handed in. */
                sha256: string;
            }[];
        };
        FigureOrigin: components["schemas"]["CaseFigure"] & {
            case: components["schemas"]["FigureCase"];
            as_of: components["schemas"]["FigureMoment"];
            moments: components["schemas"]["FigureMoments"];
            /** @description The way from the components to the printed percentage, one step each. */
            sentences: {
                text_id: string;
                text_en: string;
            }[];
            rule: {
                words: components["schemas"]["RuleWords"];
                formula: string;
                /** @description The preset that it equals. */
                preset: string | null;
                /** @description Who else uses it. */
                practice: string | null;
                frozen_at: components["schemas"]["Instant"] | null;
                version: number | null;
                set_at: components["schemas"]["Instant"] | null;
                set_by: string | null;
                reason: string;
            };
            /** @description With the figures put in. */
            formula_text: string;
            /** @description The newest first. */
            answers: components["schemas"]["FigureAnswer"][];
        };
        FigureHistory: {
            id: components["schemas"]["Id"];
            code: string;
            name: string;
            measure: string;
            unit_name: string;
            number: components["schemas"]["MeasuredNumber"];
            /** @description Earlier quarters that were answered, the newest first, at most eight. */
            quarters: {
                /** @description e.g. "2026Q2". */
                period: string;
                case_id: components["schemas"]["Id"];
                number: components["schemas"]["MeasuredNumber"];
                answer: components["schemas"]["FigureAnswer"] | null;
            }[];
            /** @description The least and the most of the earlier quarters; null with fewer than two. */
            range: {
                least: components["schemas"]["Decimal"];
                most: components["schemas"]["Decimal"];
            } | null;
            /** @description Of this case, the newest first. */
            answers: components["schemas"]["FigureAnswer"][];
            /** @description The oldest first; nobody changes or removes one. */
            comments: {
                number: number;
                at: components["schemas"]["Instant"];
                person: string;
                position: string;
                text: string;
            }[];
            may_comment: boolean;
        };
        CommentFigure: {
            indicator_id: components["schemas"]["Id"];
            text: string;
        };
        /**
         * @description Which way is better.
         * @enum {string}
         */
        Polarity: "higher" | "lower" | "range" | "exact" | "zero_is_best";
        /** @description How a realisation becomes an achievement in percent. Figures are decimal text. */
        IndicatorRule: {
            polarity: components["schemas"]["Polarity"];
            /**
             * @description Compulsory where lower is better; linear is (2T - R) / T, inverse is T / R.
             * @enum {string|null}
             */
            lower_rule: "linear" | "inverse" | null;
            /** @description From and to, ends included; compulsory for a range. */
            band: string[] | null;
            /** @enum {string} */
            zero_target: "not_measured" | "full_if_zero" | "manual";
            /** @enum {string} */
            zero_actual: "not_measured" | "full";
            cap_percent: string | null;
            floor_percent: string | null;
        };
        /** @description Every choice of an indicator. Figures are decimal text; not chosen is null. */
        IndicatorRules: {
            /** @description Unit of measure, e.g. "%". */
            measure: string;
            /** @description Decimals of what is printed. */
            precision: number;
            rule: components["schemas"]["IndicatorRule"];
            /** @description How the quarters of a year are put together. */
            time: {
                /** @enum {string|null} */
                rule: "sum" | "average" | "last" | "max" | "min" | "cumulative" | "ratio_of_sums" | null;
                /** @enum {string} */
                target: "to_date" | "filled" | "period" | "year";
                /** @enum {string} */
                missing: "block" | "flag" | "skip" | "zero";
                carry: boolean;
            };
            /**
             * @description How units are put together; null adds figures and takes ratios of sums.
             * @enum {string|null}
             */
            over_units: "sum" | "average" | "max" | "min" | "ratio_of_sums" | null;
            /** @description A rating scale; "" for none. */
            scale: string;
            weight: string | null;
            components: {
                /** @description Its name in the formula. */
                id: string;
                name: string;
                unit: string;
            }[];
            formula: string;
            /** @description What must hold of every entry. */
            checks?: {
                /** @description Of the formula language, e.g. "a <= b". */
                condition: string;
                /** @enum {string} */
                severity: "error" | "warning";
                /** @description "" for the condition itself. */
                words: string;
            }[];
            /** @description How far from the mean of three years an entry may lie; null is not looked at. */
            outlier_percent?: string | null;
        };
        SetIndicatorRules: {
            indicator_id: components["schemas"]["Id"];
            rules: components["schemas"]["IndicatorRules"];
            reason: string;
        };
        TryIndicatorRules: {
            indicator_id: components["schemas"]["Id"];
            rules: components["schemas"]["IndicatorRules"];
        };
        /** @description The choices in one line each, in both languages. */
        RuleWords: {
            rule_id: string;
            rule_en: string;
            time_id: string;
            time_en: string;
            units_id: string;
            units_en: string;
        };
        /** @description A realisation held against its target, or why there is no number. */
        MeasuredNumber: {
            actual: string | null;
            target: string | null;
            /** @description Percent, before cap and floor. */
            raw: string | null;
            /** @description Percent, as printed. */
            achievement: string | null;
            /** @description "" when there is a number; else the word of the reason. */
            why: string;
            rating: string | null;
        };
        /** @description The recorded figures under every preset of the indicator's polarity. */
        UnderPresets: {
            preset: string;
            in_force: boolean;
            numbers: (components["schemas"]["MeasuredNumber"] & {
                period: string;
            })[];
        }[];
        TriedRules: {
            words: components["schemas"]["RuleWords"];
            /** @description One a recorded quarter, in their order; each alone and as the year to date. */
            figures: {
                period: string;
                changes: boolean;
                now: components["schemas"]["MeasuredNumber"];
                wanted: components["schemas"]["MeasuredNumber"];
                now_to_date: components["schemas"]["MeasuredNumber"];
                wanted_to_date: components["schemas"]["MeasuredNumber"];
                /** @description What the wanted checks say of the quarter. */
                findings: components["schemas"]["EntryFinding"][];
            }[];
            under_presets: components["schemas"]["UnderPresets"];
        };
        IndicatorPage: {
            id: components["schemas"]["Id"];
            code: string;
            name: string;
            unit_name: string;
            rules: components["schemas"]["IndicatorRules"];
            words: components["schemas"]["RuleWords"];
            /** @description Who set the rules when and why, the newest first. */
            versions: {
                version: number;
                at: components["schemas"]["Instant"];
                /** @description Null for the program. */
                by: string | null;
                reason: string;
                rule_id: string;
                rule_en: string;
                formula: string;
            }[];
            /** @description Bundles of rules named after the practice that uses them. */
            presets: {
                id: string;
                name_id: string;
                name_en: string;
                practice: string;
                rule: components["schemas"]["IndicatorRule"];
            }[];
            scales: string[];
            under_presets: components["schemas"]["UnderPresets"];
        };
        Administration: {
            signing: components["schemas"]["SigningSettings"];
            agency: {
                name: string;
                named: boolean;
                government: string;
                may_name_government: boolean;
                time_zone: string;
                hours_profile: string;
                letterhead: string[];
                letter_code: string;
                period_word: string;
            };
            profiles: {
                name: string;
                /** @description From Monday; an empty day is free. */
                week: {
                    from: string;
                    until: string;
                }[][];
                source: string;
            }[];
            units: {
                id: components["schemas"]["Id"];
                name: string;
                kind: components["schemas"]["UnitKind"];
                parent_id: components["schemas"]["Id"] | null;
                reports_data: boolean;
            }[];
            positions: {
                id: components["schemas"]["Id"];
                title: string;
                role: components["schemas"]["PositionRole"];
                unit_id: components["schemas"]["Id"] | null;
            }[];
            tenures: {
                id: components["schemas"]["Id"];
                person_id: components["schemas"]["Id"];
                position_id: components["schemas"]["Id"];
                from: components["schemas"]["Instant"];
                until: components["schemas"]["Instant"] | null;
            }[];
            people: {
                id: components["schemas"]["Id"];
                name: string;
                nip: string | null;
                account: components["schemas"]["AccountRow"] | null;
            }[];
            days_off: {
                date: components["schemas"]["Date"];
                closes_at: string | null;
                name: string;
                source: string;
            }[];
            /** @description The procedures that the program carries. */
            procedures: {
                key: string;
                title: string;
                agency: string;
                government: string;
                step_count: number;
                performers: string[];
            }[];
            sops: {
                id: components["schemas"]["Id"];
                key: string;
                title: string;
                version: number;
                columns: {
                    column: number;
                    title: string;
                    /** @description The head of each unit stands behind it. */
                    per_unit: boolean;
                    position_id: components["schemas"]["Id"] | null;
                }[];
            }[];
            indicators: {
                id: components["schemas"]["Id"];
                unit_id: components["schemas"]["Id"];
                code: string;
                name: string;
                measure: string;
                polarity: components["schemas"]["Polarity"];
                rule: string;
                components: string[];
                formula: string;
                targets: components["schemas"]["QuarterTarget"][];
            }[];
            has_cases: boolean;
        };
        AccountRow: {
            id: components["schemas"]["Id"];
            username: string;
            role: components["schemas"]["AccountRole"];
            disabled: boolean;
            /** @description Not yet changed by its owner. */
            initial_password: boolean;
            /** @description Of the person who asks. */
            own: boolean;
        };
        Audit: {
            items: {
                /** @description In the event log. */
                place: number;
                at: components["schemas"]["Instant"];
                /** @description The stored name of the event. */
                name: string;
                /** @description Who did it; null for the program. */
                person: string | null;
                /** @description As which position. */
                position: string | null;
                decree_number: string | null;
                text_id: string;
                text_en: string;
                /** @description To whom or what. */
                about: string | null;
                reason: string | null;
                case_id: components["schemas"]["Id"] | null;
            }[];
            /** @description Send it as `before` for the next page. */
            next: number | null;
        };
        Health: {
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            engine: "sqlite" | "postgresql";
            accepts_writes: boolean;
            commits: number;
            failed: number;
            queued: number;
            log_key: string;
            log_size: number;
            log_root: string;
            checkpoint: string;
            sessions: number;
            frozen: {
                case_id: components["schemas"]["Id"];
                at: components["schemas"]["Instant"];
            }[];
        };
    };
    responses: {
        /** @description Done; the page of the report is read again by itself. */
        DoneOnReport: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Record<string, never>;
            };
        };
        /** @description The answer is no, or the world failed. The body says what to do. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Done; the headers say the rest, as tus 1.0.0 words it (Upload-Offset, Upload-Expires, Location). */
        Tus: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The page of the task as it is now. */
        TaskPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskPage"];
            };
        };
        /** @description The act is done; the page of the task as it is now, or the act's own words. */
        DoneOnTask: {
            headers: {
                "Preference-Applied": components["headers"]["PreferenceApplied"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskPage"] | components["schemas"]["ActDone"];
            };
        };
        /** @description The act is done; the case as it is now, or the act's own words. */
        DoneOnCase: {
            headers: {
                "Preference-Applied": components["headers"]["PreferenceApplied"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CaseDetail"] | components["schemas"]["ActDone"];
            };
        };
        /** @description The act is done; the agency as it is now, or the act's own words. */
        DoneOnAgency: {
            headers: {
                "Preference-Applied": components["headers"]["PreferenceApplied"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Organisation"] | components["schemas"]["DelegationDone"];
            };
        };
        /** @description The act is done; the administration as it is now, or the act's own words. */
        DoneOnAdministration: {
            headers: {
                "Preference-Applied": components["headers"]["PreferenceApplied"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Administration"] | components["schemas"]["AdministrationDone"];
            };
        };
        /** @description The act is done; the plan as it is now, or the act's own words. */
        DoneOnPlan: {
            headers: {
                "Preference-Applied": components["headers"]["PreferenceApplied"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlanPage"] | components["schemas"]["PlanDone"];
            };
        };
        /** @description The act is done; the archive as it is now, or the act's own words. */
        DoneOnArchive: {
            headers: {
                "Preference-Applied": components["headers"]["PreferenceApplied"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ArchivePage"] | components["schemas"]["ArchiveDone"];
            };
        };
        /** @description What is known of the document and of the file. */
        Verification: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Verification"];
            };
        };
        /** @description The case as it is now. */
        CaseDetail: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CaseDetail"];
            };
        };
        /** @description The agency as its administration shows it. */
        Administration: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Administration"];
            };
        };
    };
    parameters: {
        PaperForm: "pdf" | "docx";
        TableForm: "xlsx" | "csv" | "json";
        Year: number;
        Quarter: number;
        /** @description The version of the tus protocol that the client speaks. */
        TusResumable: "1.0.0";
        /** @description Id of the case. */
        Case: components["schemas"]["Id"];
        /** @description Number of the visit within the case, from 1. */
        Visit: number;
        /** @description Id of the document version. */
        Document: components["schemas"]["Id"];
        /** @description Id of the SOP version. */
        Sop: components["schemas"]["Id"];
        /** @description Id of the SOP version to compare with. */
        OtherSop: components["schemas"]["Id"];
        /** @description Id of the indicator. */
        Indicator: components["schemas"]["Id"];
        /** @description The moment that is asked about, a place in the event log or the end of a day ("2026-10-05"). Nothing that happened later changes the answer. Left out, it is now. */
        AsOf: string;
        /** @description Id of a draft of an SOP. */
        SopDraft: components["schemas"]["Id"];
        /**
         * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
         *     digits, "-" and "_".
         */
        IdempotencyKey: string;
        /**
         * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
         *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
         */
        Prefer: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description `return=minimal` when the answer is the act's own words, either because that was asked for
         *     or because the page could not be drawn now. The act is durable all the same.
         */
        PreferenceApplied: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed-in person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Changed; the cookie is a new one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    keep_signing_key: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepSigningKey"];
            };
        };
        responses: {
            /** @description The key as it stands now. */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeyKept"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    remove_signing_key: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveSigningKey"];
            };
        };
        responses: {
            /** @description The key as it stands now. */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeyKept"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    create_first_admin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAdmin"];
            };
        };
        responses: {
            /** @description The account exists and is signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    tasks: {
        parameters: {
            query?: {
                /**
                 * @description `mine`: held by me or waiting for a position that I hold. `team`: of the units beneath
                 *     my positions. `unclaimed`: mine to take, taken by nobody. `done`: finished by me.
                 */
                filter?: "mine" | "team" | "unclaimed" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks, the most urgent first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 50 notices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    set_digest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description By the office's clock; null for being told at once. */
                    hour: number | null;
                };
            };
        };
        responses: {
            /** @description Done, in the act's own words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hour: number | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    cases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    open_case: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCase"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnCase"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    case_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CaseDetail"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The timeline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    case_bag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bag, as docs/formats/bag.md lays it down. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    case_conformance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deviations in the order of the rows, and the rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseConformance"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    case_figures: {
        parameters: {
            query?: {
                /** @description The moment that is asked about, a place in the event log or the end of a day ("2026-10-05"). Nothing that happened later changes the answer. Left out, it is now. */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every indicator with its number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFigures"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    figure_origin: {
        parameters: {
            query?: {
                /** @description The moment that is asked about, a place in the event log or the end of a day ("2026-10-05"). Nothing that happened later changes the answer. Left out, it is now. */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Id of the indicator. */
                indicator: components["parameters"]["Indicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From the percentage down to the evidence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureOrigin"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    figure_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Id of the indicator. */
                indicator: components["parameters"]["Indicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Earlier quarters, the answers of this case and the comments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureHistory"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    comment_figure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentFigure"];
            };
        };
        responses: {
            /** @description The comment stands; its number within the case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case_id: components["schemas"]["Id"];
                        number: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    case_flowchart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Geometry and states. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFlowchart"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    stop_case: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReason"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnCase"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    suspend_case: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReason"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnCase"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    resume_case: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReason"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnCase"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    task_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TaskPage"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    attendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, and its code for who holds the task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    open_attendance: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, in the act's own words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    attend_meeting: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done, in the act's own words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As what he is there. */
                        position: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    qr_code: {
        parameters: {
            query: {
                /** @description Up to 300 bytes. */
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its modules, row by row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: string[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    save_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraft"];
            };
        };
        responses: {
            /** @description Kept and durable. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    unit_form_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An XLSX file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    check_form: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckForm"];
            };
        };
        responses: {
            /** @description What can be taken into the form, and every cell that cannot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedForm"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    claim_task: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    release_task: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    start_step: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartStep"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    pause_step: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedAct"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    resume_step: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    complete_step: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteStep"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    return_step: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnStep"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    recall_step: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedAct"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    record_step: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordStep"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    add_branch: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddBranch"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    close_fan_out: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseFanOut"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    supplement_branch: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementBranch"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    waive_separation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveSeparation"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    extend_deadline: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDeadline"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    reassign_task: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
                /** @description Number of the visit within the case, from 1. */
                visit: components["parameters"]["Visit"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignTask"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnTask"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Up to four words count; affixes do not matter. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the document version. */
                document: components["parameters"]["Document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    document_file: {
        parameters: {
            query?: {
                as?: components["parameters"]["PaperForm"];
            };
            header?: never;
            path: {
                /** @description Id of the document version. */
                document: components["parameters"]["Document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description attachment with the file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    document_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the document version. */
                document: components["parameters"]["Document"];
                /** @description From 1 to the number of pages that the document tells. */
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, 1000 pixels wide. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    document_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the document version. */
                document: components["parameters"]["Document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description attachment with the file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    upload_file: {
        parameters: {
            query: {
                /** @description The file name as the person knows it. */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Stored and durable. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    uploaded_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the uploaded file. */
                upload: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes as they were uploaded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    documents_to_sign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of cases that run or ended within a quarter of a year, the latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsToSign"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sign_documents: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignDocuments"];
            };
        };
        responses: {
            /** @description What became of each document, in the order asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedEach"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sign_document: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignDocument"];
            };
        };
        responses: {
            /** @description The act is done; the case as it is now, or the act's own words. */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"] | components["schemas"]["DocumentSigned"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    verify_code: {
        parameters: {
            query: {
                /** @description 20 letters and digits; dashes and capitals do not matter. */
                code: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Verification"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    verify_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            200: components["responses"]["Verification"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    newest_results: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                quarter: components["parameters"]["Quarter"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    region_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                quarter: components["parameters"]["Quarter"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agencies, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionResults"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    quarter_report_file: {
        parameters: {
            query?: {
                as?: components["parameters"]["PaperForm"];
            };
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                quarter: components["parameters"]["Quarter"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description attachment with the file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    results_table: {
        parameters: {
            query?: {
                as?: components["parameters"]["TableForm"];
            };
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                quarter: components["parameters"]["Quarter"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description attachment with the file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                    "application/json": components["schemas"]["OpenResults"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    year_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Texts, analyses and what is still empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearReport"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    year_report_file: {
        parameters: {
            query?: {
                as?: components["parameters"]["PaperForm"];
            };
            header?: never;
            path: {
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description attachment with the file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    save_chapters: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveChapters"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnReport"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    save_analysis: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAnalysis"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnReport"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    close_report: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseReport"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnReport"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    announce_file: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the tus protocol that the client speaks. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
                /** @description Bytes of the whole file. */
                "Upload-Length": number;
                /** @description Pairs of a key and its value in base64, divided by commas. */
                "Upload-Metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["Tus"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    file_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Tus"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    drop_file: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the tus protocol that the client speaks. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
            };
            path: {
                /** @description Id of the announced file. */
                file: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Tus"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    file_progress: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the tus protocol that the client speaks. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
            };
            path: {
                /** @description Id of the announced file. */
                file: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Tus"];
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Given up, expired, or not yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file changed while it was on its way; begin anew. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another version of tus. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A mistake of the program. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The storage is full. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    append_to_file: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of the tus protocol that the client speaks. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
                /** @description Bytes of the file before this piece. */
                "Upload-Offset": number;
                /** @description The word sha1 or sha256, a space, and the digest of the piece in base64. */
                "Upload-Checksum"?: string;
            };
            path: {
                /** @description Id of the announced file. */
                file: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            204: components["responses"]["Tus"];
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            460: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sops: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SOP versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The SOP. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sop"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_flowchart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Geometry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flowchart"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_findings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings, in the order of the document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_life: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The life of the version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopLife"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopChanges"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_simulation: {
        parameters: {
            query: {
                /** @description The day on which the work begins. */
                start: string;
                /** @description Rows that say "no" once, joined by commas, e.g. "6,7". */
                returns?: string;
            };
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps with their instants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopSimulation"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_form_file: {
        parameters: {
            query?: {
                /** @description Landscape either way. */
                paper?: "A4" | "F4";
            };
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PDF file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_bpmn_file: {
        parameters: {
            query?: {
                /** @description To look at, or to run in other engines. */
                profile?: "bpmn" | "bpmn-exec";
            };
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A BPMN file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    enforce_sop: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnforceSop"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    revoke_sop: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeSop"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    confirm_sop_read: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSopRead"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_conformance: {
        parameters: {
            query?: {
                /** @description Only runs that were opened in that year; else the latest ones. */
                year?: number;
            };
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, with the visits that they rest on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopConformance"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_evaluations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopEvaluations"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_evaluation_form: {
        parameters: {
            query?: {
                /** @description Only runs that were opened in that year; else the latest ones. */
                year?: number;
                as?: "pdf" | "docx";
            };
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    similar_sops: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The most alike first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarSops"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_comparison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
                /** @description Id of the SOP version to compare with. */
                other: components["parameters"]["OtherSop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopComparison"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unanswered ones first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopFeedback"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    evaluate_sop: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateSop"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    show_sop_publicly: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowSopPublicly"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    hide_sop_publicly: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HideSopPublicly"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    answer_sop_feedback: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSopFeedback"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    catalogue: {
        parameters: {
            query?: {
                /** @description Words, whatever their affixes. The first four count. */
                q?: string;
                /** @description The SOPs of that agency alone. */
                agency?: number;
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most fifty a page, the last shown first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    catalogue_sop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The SOP. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSop"];
                };
            };
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    catalogue_form: {
        parameters: {
            query?: {
                /** @description Landscape either way. */
                paper?: "A4" | "F4";
                /** @description The whole form as PDF, or one page of the flow-chart table as SVG. */
                as?: "pdf" | "svg";
                /** @description Of the SVG. */
                page?: number;
            };
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/svg+xml": string;
                };
            };
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    give_sop_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the SOP version. */
                sop: components["parameters"]["Sop"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveSopFeedback"];
            };
        };
        responses: {
            /** @description They are kept as a record of the agency. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackKept"];
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    regulations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Regulations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Regulations"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Drafts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDraftList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a draft of an SOP. */
                draft: components["parameters"]["SopDraft"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDraft"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sop_draft_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a draft of an SOP. */
                draft: components["parameters"]["SopDraft"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDraftPreview"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    import_sop: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportSop"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDraftDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    start_sop_draft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSopDraft"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDraftDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    edit_sop_draft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSopDraft"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDraftDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    take_back_sop_edit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SopDraftAct"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDraftDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    repeat_sop_edit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SopDraftAct"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDraftDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    give_up_sop_draft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SopDraftAct"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDraftDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    try_sop: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SopDraftAct"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    approve_sop: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveSop"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDone"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    organisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agency. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    grant_delegation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantDelegation"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAgency"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    end_delegation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDelegation"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAgency"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    administration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Administration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    change_settings: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSettings"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    name_government: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameGovernment"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    add_units: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUnits"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    change_unit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnit"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    remove_unit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveUnit"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    add_positions: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPositions"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    change_position: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePosition"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    remove_position: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovePosition"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    appoint_person: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointPerson"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    end_tenure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndTenure"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    add_day_off: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDayOff"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    remove_day_off: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveDayOff"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    letter_numbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The book. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterBook"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    set_number_template: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetNumberTemplate"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    reserve_number: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveNumber"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    void_number: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidNumber"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    change_signing_settings: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSigningSettings"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    add_people: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPeople"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    check_people: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPeople"];
            };
        };
        responses: {
            /** @description The rows that would be refused; none is good. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedPeople"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    change_person: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePerson"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    retire_person: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetirePerson"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    open_account: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAccount"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    set_role: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRole"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    disable_account: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisableAccount"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    enable_account: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnableAccount"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    take_up_sop: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeUpSop"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    bind_performers: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindPerformers"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    add_indicators: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddIndicators"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    set_targets: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTargets"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    set_indicator_rules: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetIndicatorRules"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnAdministration"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    try_indicator_rules: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryIndicatorRules"];
            };
        };
        responses: {
            /** @description The recorded figures under both rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedRules"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    indicator_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the indicator. */
                indicator: components["parameters"]["Indicator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The indicator with its rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    plan_page: {
        parameters: {
            query?: {
                /** @description The draft; left out, the version in force. */
                version?: "draft";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan; without a version the agency has none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    agreements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: components["parameters"]["Year"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who signs with whom; none without a plan in force for that year. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    agreement_file: {
        parameters: {
            query?: {
                as?: components["parameters"]["PaperForm"];
            };
            header?: never;
            path: {
                year: components["parameters"]["Year"];
                /** @description Id of the position that promises. */
                position: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description attachment with the file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    read_table: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadTable"];
            };
        };
        responses: {
            /** @description The first sheet that is seen, as texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableLines"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    check_plan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPlan"];
            };
        };
        responses: {
            /** @description The rows that cannot be taken, and what would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedPlan"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    draft_plan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPlan"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnPlan"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    approve_plan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovePlan"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnPlan"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    record_spending: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSpending"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnPlan"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    archive_page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchivePage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    disposal_file: {
        parameters: {
            query?: {
                as?: components["parameters"]["PaperForm"];
                paper?: "list" | "minutes";
            };
            header?: never;
            path: {
                /** @description Number of the disposal list. */
                list: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description attachment with the file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    place_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A drawing of 90 x 50 mm. */
            200: {
                headers: {
                    /** @description attachment with the file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    srikandi_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the case. */
                case: components["parameters"]["Case"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A ZIP. */
            200: {
                headers: {
                    /** @description attachment with the file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    set_retention: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRetention"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnArchive"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    classify_file: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifyFile"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnArchive"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    hold_file: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeldFile"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnArchive"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    lift_hold: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeldFile"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnArchive"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    place_originals: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOriginals"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnArchive"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    propose_disposal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDisposal"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnArchive"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    decide_disposal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDisposal"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnArchive"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    destroy_files: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the sender, the same when the act is sent again, e.g. a random UUID. Letters,
                 *     digits, "-" and "_".
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description `return=minimal`: the act is answered in its own words, without the page that it leads to,
                 *     and with `Preference-Applied: return=minimal`. Source, RFC 7240, 4.2.
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DestroyFiles"];
            };
        };
        responses: {
            200: components["responses"]["DoneOnArchive"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            507: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    log_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keep it elsewhere; later proofs hold against it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheckpoint"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    log_inclusion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the event, from 0. */
                place: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The path of RFC 6962, section 2.1.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProof"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    log_consistency: {
        parameters: {
            query: {
                /** @description Size of the earlier checkpoint. */
                from: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The path of RFC 6962, section 2.1.2. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    audit: {
        parameters: {
            query?: {
                /** @description Which changes. */
                about?: "all" | "people" | "structure" | "procedure" | "cases";
                /** @description Done by this person, or to this person. */
                person?: components["schemas"]["Id"];
                /** @description The `next` of the page before. */
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures since the start, and the head of the event log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
}
