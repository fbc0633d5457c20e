-- Opens a file in Neovim with ESLint's language server, does the first thing that is offered for a rule, saves, and prints
-- what happened as JSON. Works from Neovim 0.7, which has neither pulled diagnostics nor `vim.lsp.config`.

local root, rule = vim.env.PROJECT, vim.env.RULE

-- The block of docs/editors.md, which is meant for newer versions: its settings are caught and used here.
local configured, enabled = {}, nil
vim.lsp.config = function(name, config) configured[name] = config end
vim.lsp.enable = function(name) enabled = name end
dofile(vim.env.DOCUMENTED)

-- What nvim-lspconfig sends; the server expects every key.
local settings = vim.tbl_extend('force', {
  validate = 'on', packageManager = 'npm', useESLintClass = true, useFlatConfig = true, experimental = { useFlatConfig = false },
  codeAction = { disableRuleComment = { enable = true, location = 'separateLine' }, showDocumentation = { enable = true } },
  codeActionOnSave = { enable = false, mode = 'all' }, format = false, quiet = false, onIgnoredFiles = 'off',
  options = vim.empty_dict(), rulesCustomizations = {}, run = 'onType', problems = { shortenToSingleLine = false },
  nodePath = vim.NIL, workingDirectory = { mode = 'location' },
  workspaceFolder = { uri = vim.uri_from_fname(root), name = 'project' },
}, configured[enabled].settings)

local client = vim.lsp.start_client({
  name = 'eslint',
  cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
  root_dir = root,
  handlers = {
    ['workspace/configuration'] = function(_, request) return vim.tbl_map(function() return settings end, request.items) end,
    ['eslint/confirmESLintExecution'] = function() return 4 end,
  },
})
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, client)
vim.wait(30000, function() return vim.lsp.get_client_by_id(client).initialized end)

local function ask(method, params)
  return vim.lsp.buf_request_sync(buffer, method, params, 30000)[client].result
end
local document = { uri = vim.uri_from_bufnr(buffer) }
local function reports()
  return ask('textDocument/diagnostic', { textDocument = document }).items
end
local function in_words(items)
  return vim.tbl_map(function(item) return { line = item.range.start.line + 1, code = item.code, href = item.codeDescription.href, severity = item.severity } end, items)
end

local before = reports()
local chosen = vim.tbl_filter(function(item) return item.code == rule end, before)[1]
local action = ask('textDocument/codeAction', { textDocument = document, range = chosen.range, context = { diagnostics = { chosen } } })[1]
ask('workspace/executeCommand', action.command)
vim.wait(30000, function() return vim.bo[buffer].modified end)
vim.cmd('write')
local after = reports()
vim.lsp.stop_client(client, true)
io.stdout:write(vim.json.encode({ before = in_words(before), offered = action.title, after = in_words(after) }))
vim.cmd('quitall!')
